import { request } from 'undici'
import { gatewayUrl } from './shop.ts'
import { buyOnce } from './zzbuy.ts'
const found = await request(`${gatewayUrl}/api/search/v1/search?inStock=true&pageSize=48`)
const { items } = (await found.body.json()) as any
const skus = items.filter((i: any) => i.availability === 'in-stock').map((i: any) => i.sku)
const n = Number(process.argv[2])
for (let i = 0; i < n; i++) await buyOnce(skus[i % skus.length])
await new Promise((r) => setTimeout(r, 1500))
process.exit(0)
