import type { Config } from '../config.ts'
import { createProgress } from '../start/progress.ts'
import { startShop } from '../start/start-shop.ts'

const people = [
  ['shopper@halles.example', 'Camille Martin', 'shopper'],
  ['staff@halles.example', 'Inès Moreau', 'store staff'],
  ['manager@halles.example', 'Jeanne Roux', 'manager'],
  ['release@halles.example', 'Sacha Lefèvre', 'release engineer'],
] as const

export async function start(config: Config): Promise<void> {
  const startedAt = Date.now()
  console.log('Starting Halles')
  const shop = await startShop(config, createProgress(process.stdout))
  const seconds = Math.round((Date.now() - startedAt) / 1_000)
  console.log(`
Halles is open (${shop.live} is live, ${seconds} s).

  Shop          ${shop.shop}
  Back office   ${shop.backOffice}

  Sign in with password halles-demo-2026 as
${people.map(([email, name, role]) => `    ${email.padEnd(26)} ${name}, ${role}`).join('\n')}

  npm run status · npm run logs · npm run stop · npx halles release --help
`)
}
