import { paged, Refusal, route } from './http.ts'
import type { Route } from './http.ts'
import { dice, locations, products } from './world.ts'
import type { Product } from './world.ts'

type StockRow = {
  sku: string
  locationId: string
  onHand: number
  held: number
  sold: number
  received: number
  version: number
}

const roll = dice(42)
export const stock: StockRow[] = products.flatMap((product) =>
  locations.map(({ locationId }) => {
    const [onHand, held, sold] = [roll(9) === 0 ? 0 : roll(140), roll(6), roll(90)]
    return { sku: product.sku, locationId, onHand, held, sold, received: onHand + held + sold, version: 1 }
  }),
)

export const inventoryRoutes: Route[] = [
  route('public', 'GET', '/v1/locations', () => ({ body: { items: locations } })),
  route('staff', 'GET', '/v1/stock', ({ query }) => {
    const words = (query.get('query') ?? '').toLowerCase()
    const skus = query.getAll('sku')
    const found = stock.filter(
      (row) => row.sku.toLowerCase().includes(words) && (skus.length === 0 || skus.includes(row.sku)),
    )
    return { body: paged(found, query, 36) }
  }),
  route('manager', 'PUT', '/v1/stock/:sku/:locationId', ({ params, body }) => {
    const row = stock.find((one) => one.sku === params.sku && one.locationId === params.locationId)
    if (!row) throw new Refusal(404, 'not-found', 'No such row.')
    if (body.expectedVersion !== row.version)
      throw new Refusal(409, 'version-conflict', 'Changed meanwhile.', { current: row })
    row.onHand = Number(body.onHand)
    row.received = row.onHand + row.held + row.sold
    row.version += 1
    return { body: row }
  }),
]

const toPrice = (product: Product) => ({
  sku: product.sku,
  currency: 'EUR',
  amountMinor: product.amountMinor,
  vatClass: product.vatRateBp === 2000 ? 'standard' : 'reduced',
  vatRateBp: product.vatRateBp,
  unitPrice: { amountMinor: product.amountMinor * 2, per: product.per },
  version: product.version,
})

export const pricingRoutes: Route[] = [
  route('public', 'GET', '/v1/prices', ({ query }) => ({
    body: { items: products.filter((product) => query.getAll('sku').includes(product.sku)).map(toPrice) },
  })),
  route('manager', 'PUT', '/v1/prices/:sku', ({ params, body }) => {
    const product = products.find((one) => one.sku === params.sku)
    if (!product) throw new Refusal(404, 'not-found', 'No such price.')
    if (body.expectedVersion !== product.version)
      throw new Refusal(409, 'version-conflict', 'Changed meanwhile.', { current: toPrice(product) })
    product.amountMinor = Number(body.amountMinor)
    product.version += 1
    return { body: toPrice(product) }
  }),
]

const toProduct = ({ productId, sku, slug, name, brand }: Product) => ({
  productId,
  sku,
  slug,
  name,
  brand,
  pictureUrl: `/api/catalog/v1/pictures/${slug}.svg`,
})

export const catalogRoutes: Route[] = [
  route('public', 'GET', '/v1/products', ({ query }) => {
    const skus = query.getAll('sku')
    if (skus.length > 0)
      return { body: { items: products.filter((product) => skus.includes(product.sku)).map(toProduct) } }
    return { body: paged(products.map(toProduct), query, Number(query.get('limit') ?? 20)) }
  }),
  route('public', 'GET', '/v1/pictures/:name', ({ params }) => {
    const product = products.find((one) => `${one.slug}.svg` === params.name)
    if (!product) throw new Refusal(404, 'not-found', 'No such picture.')
    return {
      raw: draw(product),
      headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=3600' },
    }
  }),
]

export const searchRoutes: Route[] = [
  route('public', 'GET', '/v1/search', ({ query }) => {
    const words = (query.get('q') ?? '').toLowerCase()
    const items = products
      .filter((product) => `${product.name} ${product.brand}`.toLowerCase().includes(words))
      .map(toProduct)
    return { body: { items, total: items.length, page: 1, pageSize: 24, facets: [] } }
  }),
]

function draw({ shape, colour }: Product): string {
  const shapes: Record<Product['shape'], string> = {
    round: `<circle cx="32" cy="36" r="20" fill="${colour}"/><path d="M32 17c0-6 4-9 9-10" stroke="#3f6b45" stroke-width="3.5" fill="none" stroke-linecap="round"/><path d="M33 15c6-7 14-5 16-3-3 5-10 7-16 3z" fill="#5c8f55"/><ellipse cx="25" cy="29" rx="5" ry="3.5" fill="#fff" opacity=".35" transform="rotate(-30 25 29)"/>`,
    bottle: `<path d="M27 8h10v9c0 4 7 6 7 14v20a5 5 0 0 1-5 5H25a5 5 0 0 1-5-5V31c0-8 7-10 7-14z" fill="${colour}"/><rect x="26" y="5" width="12" height="6" rx="2" fill="#50604f"/><rect x="20" y="35" width="24" height="13" fill="#fff" opacity=".75"/>`,
    box: `<rect x="12" y="14" width="40" height="38" rx="4" fill="${colour}"/><rect x="12" y="14" width="40" height="10" rx="4" fill="#000" opacity=".12"/><rect x="19" y="31" width="26" height="12" rx="2" fill="#fff" opacity=".75"/>`,
    leaf: `<path d="M14 50C10 28 26 10 52 10c2 26-14 42-34 38" fill="${colour}"/><path d="M12 54c6-14 16-24 30-33" stroke="#000" stroke-opacity=".25" stroke-width="3" fill="none" stroke-linecap="round"/>`,
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${shapes[shape]}</svg>`
}
