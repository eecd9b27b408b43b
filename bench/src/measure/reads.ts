import autocannon from 'autocannon'
import { gatewayUrl } from '../shop.ts'
import type { Row } from '../table.ts'

const pages: Array<
  [what: string, path: (product: { slug: string; sku: string; categorySlug: string }) => string]
> = [
  ['product list', ({ categorySlug }) => `/api/search/v1/search?category=${categorySlug}`],
  ['search', () => '/api/search/v1/search?q=milk'],
  ['product', ({ slug }) => `/api/catalog/v1/products/${slug}`],
  ['product page, HTML', ({ slug }) => `/p/${slug}`],
]

export async function measureReads(product: {
  slug: string
  sku: string
  categorySlug: string
}): Promise<Row[]> {
  const rows: Row[] = []
  for (const [what, path] of pages) {
    const result = await autocannon({ url: gatewayUrl + path(product), connections: 32, duration: 4 })
    rows.push({
      what,
      value: `${Math.round(result.requests.average)}/s`,
      beside: `p50 ${result.latency.p50} ms, p99 ${result.latency.p99} ms, ${result.non2xx + result.errors} failed`,
    })
  }
  const add = await autocannon({
    url: `${gatewayUrl}/api/cart/v1/cart/lines`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sku: product.sku, quantity: 1 }),
    connections: 32,
    duration: 4,
  })
  rows.push({
    what: 'new cart with a line',
    value: `${Math.round(add.requests.average)}/s`,
    beside: `p50 ${add.latency.p50} ms, p99 ${add.latency.p99} ms, ${add.non2xx + add.errors} failed`,
  })
  return rows
}
