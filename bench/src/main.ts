import { request } from 'undici'
import { measureOrders } from './measure/orders.ts'
import { measureProxy } from './measure/proxy.ts'
import { measureReads } from './measure/reads.ts'
import { measureStack } from './measure/stack.ts'
import { gatewayUrl, halles } from './shop.ts'
import { printTable } from './table.ts'

interface Product {
  sku: string
  slug: string
  categorySlug: string
  availability: string
}

console.log('Starting a shop to measure')
await halles('start')
try {
  const found = await request(`${gatewayUrl}/api/search/v1/search?inStock=true&pageSize=48`)
  const { items } = (await found.body.json()) as { items: Product[] }
  const products = items.filter((item) => item.availability === 'in-stock')
  const first = products[0] as Product

  printTable('Proxy: one small answer, 32 connections', await measureProxy(first.sku))
  printTable('Reads and carts through the gateway, 32 connections', await measureReads(first))
  printTable('Orders', await measureOrders(products.map((product) => product.sku)))
  printTable('A whole stack', await measureStack())
} finally {
  await halles('stop')
}
