import { setTimeout as delay } from 'node:timers/promises'
import type { Service } from './service.ts'

const PAUSE_MS = 500
/** Orders of a shop that is open already may have emptied some shelves. */
const STOCKED_ENOUGH = 0.97

export interface Expected {
  products: number
  stocked: number
}

const count = async (search: Service, filter: string): Promise<number> => {
  const page = (await search.get(`/v1/search?page=1&pageSize=1${filter}`)) as { total: number }
  return page.total
}

/** Search is fed by events: the shop is open when search knows every product, every price and nearly all stock. */
export const waitForSearch = async (
  search: Service,
  expected: Expected,
  deadline: number,
  report: (line: string) => void,
): Promise<void> => {
  for (let before = ''; ;) {
    const products = await count(search, '')
    // Every question costs search time that it needs for catching up, so the next one is asked when the one before is settled.
    const priced = products < expected.products ? 0 : await count(search, '&minPriceMinor=1')
    const stocked = priced < expected.products ? 0 : await count(search, '&inStock=true')
    const state = `search: ${products} products, ${priced} with price, ${stocked} in stock`
    if (state !== before) report(state)
    before = state
    const complete = products >= expected.products && priced >= expected.products
    if (complete && stocked >= expected.stocked * STOCKED_ENOUGH) return
    if (Date.now() > deadline)
      throw new Error(`search does not get any further (${state}) of ${expected.products}`)
    await delay(PAUSE_MS)
  }
}
