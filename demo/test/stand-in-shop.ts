import { createPeerTokenVerifier } from '@halles/service-kit'
import { fakePeer, type FakePeer, type PeerAnswer, type PeerRequest } from '@halles/service-kit/testing'

export const PEER_SECRET = 'a-secret-of-the-tests-with-32-characters'

interface Body {
  products?: { sku: string }[]
  prices?: { sku: string }[]
  rows?: { sku: string; locationId: string; quantity: number }[]
  pictures?: { name: string; svg: string }[]
  items?: { slug: string }[]
  accounts?: { email: string }[]
}

export interface StandInShop {
  peer: FakePeer
  environment: Record<string, string>
  stored: {
    products: Set<string>
    prices: Set<string>
    stock: Set<string>
    pictures: Set<string>
    categories: Set<string>
    accounts: Set<string>
  }
  largest: Record<string, number>
  callers: Set<string>
  /** The shop's own answers, for tests that let some of them go wrong. */
  respond(request: PeerRequest): Promise<PeerAnswer>
  close(): Promise<void>
}

/** One HTTP server that keeps what catalog, pricing, inventory and identity would, and finds what search would. */
export const openStandInShop = async (): Promise<StandInShop> => {
  const verify = createPeerTokenVerifier(PEER_SECRET)
  const stored: StandInShop['stored'] = {
    products: new Set(),
    prices: new Set(),
    stock: new Set(),
    pictures: new Set(),
    categories: new Set(),
    accounts: new Set(),
  }
  const largest: Record<string, number> = {}
  const callers = new Set<string>()

  const keep = <Item>(
    set: Set<string>,
    path: string,
    items: Item[] | undefined,
    key: (item: Item) => string,
  ): PeerAnswer => {
    if (!items) return { status: 400, body: { kind: 'validation' } }
    largest[path] = Math.max(largest[path] ?? 0, items.length)
    for (const item of items) set.add(key(item))
    return { status: 200, body: { imported: items.length } }
  }

  const stocked = new Set<string>()

  const search = (query: URLSearchParams): PeerAnswer => {
    const found = [...stored.products].filter(
      (sku) =>
        (!query.has('minPriceMinor') || stored.prices.has(sku)) &&
        (!query.has('inStock') || stocked.has(sku)),
    )
    return {
      status: 200,
      body: { items: found.slice(0, Number(query.get('pageSize'))), total: found.length },
    }
  }

  const answer = async ({ method, path, query, headers, body }: PeerRequest): Promise<PeerAnswer> => {
    callers.add(await verify(String(headers['x-halles-peer'])))
    const sent = (body ?? {}) as Body
    switch (`${method} ${path}`) {
      case 'PUT /v1/categories/import':
        return keep(stored.categories, path, sent.items, ({ slug }) => slug)
      case 'POST /v1/products/import':
        return keep(stored.products, path, sent.products, ({ sku }) => sku)
      case 'PUT /v1/pictures/import':
        return keep(stored.pictures, path, sent.pictures, ({ name }) => name)
      case 'POST /v1/prices/import':
        return keep(stored.prices, path, sent.prices, ({ sku }) => sku)
      case 'POST /v1/stock/import':
        for (const { sku, quantity } of sent.rows ?? []) if (quantity > 0) stocked.add(sku)
        return keep(stored.stock, path, sent.rows, ({ sku, locationId }) => `${sku} ${locationId}`)
      case 'PUT /v1/accounts/seed':
        return keep(stored.accounts, path, sent.accounts, ({ email }) => email)
      case 'GET /v1/search':
        return search(query)
      default:
        return { status: 404, body: { kind: 'not-found' } }
    }
  }

  const peer = await fakePeer(answer)
  const names = ['CATALOG', 'PRICING', 'INVENTORY', 'IDENTITY', 'SEARCH']
  return {
    peer,
    environment: {
      ...Object.fromEntries(names.map((name) => [`${name}_SERVICE_URL`, peer.url])),
      PEER_SECRET,
    },
    stored,
    largest,
    callers,
    respond: answer,
    close: () => peer.close(),
  }
}
