import { loadConfig } from './config.ts'
import { generateShop } from './generate/shop.ts'
import { seedShop } from './seed/seed-shop.ts'

try {
  const config = loadConfig(process.env)
  const startedAt = performance.now()
  const shop = generateShop()
  await seedShop(config, shop, (line) => console.log(line))
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`the demo shop is open: ${shop.items.length} products in ${seconds} s`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
