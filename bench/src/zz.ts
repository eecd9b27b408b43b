import { request } from 'undici'
import { measureOrders } from './measure/orders.ts'
import { gatewayUrl } from './shop.ts'
import { printTable } from './table.ts'
const found = await request(`${gatewayUrl}/api/search/v1/search?inStock=true&pageSize=48`)
const { items } = (await found.body.json()) as any
const skus = items.filter((i: any) => i.availability === 'in-stock').map((i: any) => i.sku)
printTable('Orders', await measureOrders(skus))
