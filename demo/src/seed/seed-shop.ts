import { createPeerTokenSigner } from '@halles/service-kit'
import { DEMO_ACCOUNTS } from '../accounts.ts'
import type { Config } from '../config.ts'
import type { Shop } from '../generate/shop.ts'
import { inBatches } from './in-batches.ts'
import { openService, type Service } from './service.ts'
import { waitForSearch } from './wait-for-search.ts'

export type Report = (line: string) => void

interface Services {
  catalog: Service
  pricing: Service
  inventory: Service
  identity: Service
  search: Service
}

/** Every step may be repeated: what is already there stays, what is missing is added. */
export const seedShop = async (config: Config, shop: Shop, report: Report): Promise<void> => {
  const services = openServices(config)
  const counter =
    (what: string, total: number) =>
    (done: number): void =>
      report(`${what}: ${done} of ${total}`)
  try {
    // Every service knows a SKU on its own, so none waits for another; search and cart work off the events meanwhile.
    await Promise.all([
      seedCatalogue(services.catalog, shop, counter),
      seedPrices(services.pricing, shop, counter),
      seedStock(services.inventory, shop, counter),
      services.identity
        .send('PUT', '/v1/accounts/seed', { accounts: DEMO_ACCOUNTS })
        .then(() => report(`accounts: ${DEMO_ACCOUNTS.length} of ${DEMO_ACCOUNTS.length}`)),
    ])
    const stocked = new Set(shop.stock.filter(({ quantity }) => quantity > 0).map(({ sku }) => sku)).size
    const expected = { products: shop.items.length, stocked }
    await waitForSearch(services.search, expected, Date.now() + config.timeoutMs, report)
  } finally {
    await Promise.all(Object.values(services).map((service: Service) => service.close()))
  }
}

const openServices = (config: Config): Services => {
  const peerToken = createPeerTokenSigner(config.peerSecret, 'demo')
  const deadline = Date.now() + config.timeoutMs
  const open = (name: string, url: string): Service => openService({ name, url, peerToken, deadline })
  return {
    catalog: open('catalog-service', config.catalogUrl),
    pricing: open('pricing-service', config.pricingUrl),
    inventory: open('inventory-service', config.inventoryUrl),
    identity: open('identity-service', config.identityUrl),
    search: open('search-service', config.searchUrl),
  }
}

type Counter = (what: string, total: number) => (done: number) => void

/** Products need their categories; pictures are asked for by people only, so they come last. */
const seedCatalogue = async (catalog: Service, shop: Shop, counter: Counter): Promise<void> => {
  await catalog.send('PUT', '/v1/categories/import', { items: shop.categories })
  counter('categories', shop.categories.length)(shop.categories.length)
  await seedProducts(catalog, shop, counter)
  await seedPictures(catalog, shop, counter)
}

const seedProducts = (catalog: Service, shop: Shop, counter: Counter): Promise<void> =>
  inBatches(
    shop.items.map(({ product }) => product),
    { size: 200 },
    (products) => catalog.send('POST', '/v1/products/import', { products }),
    counter('products', shop.items.length),
  )

const seedPrices = (pricing: Service, shop: Shop, counter: Counter): Promise<void> =>
  inBatches(
    shop.items.map(({ product: { sku, vatClass, netContent }, amountMinor }) => ({
      sku,
      amountMinor,
      vatClass,
      netContent,
    })),
    { size: 500 },
    (prices) => pricing.send('POST', '/v1/prices/import', { prices }),
    counter('prices', shop.items.length),
  )

const seedStock = (inventory: Service, shop: Shop, counter: Counter): Promise<void> =>
  inBatches(
    shop.stock,
    { size: 450, lanes: 4 },
    (rows) => inventory.send('POST', '/v1/stock/import', { rows }),
    counter('stock rows', shop.stock.length),
  )

const seedPictures = (catalog: Service, shop: Shop, counter: Counter): Promise<void> =>
  inBatches(
    shop.pictures,
    { size: 100 },
    (pictures) =>
      catalog.send('PUT', '/v1/pictures/import', {
        pictures: pictures.map(({ name, draw }) => ({ name, svg: draw() })),
      }),
    counter('pictures', shop.pictures.length),
  )
