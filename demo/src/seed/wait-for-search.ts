import { setTimeout as delay } from 'node:timers/promises'
import type { Service } from './service.ts'

const PAUSE_MS = 250
const PAGE_SIZE = 24

interface SearchPage {
  items: { price: unknown; availability: string }[]
  total: number
}

const page = async (search: Service, number: number, pageSize: number): Promise<SearchPage> =>
  (await search.get(`/v1/search?page=${number}&pageSize=${pageSize}&sort=name`)) as SearchPage

/** Search is fed by events: the shop is open when it knows every product, and prices and stock at the start, middle and end. */
export const waitForSearch = async (
  search: Service,
  products: number,
  deadline: number,
  onProgress: (found: number) => void,
): Promise<void> => {
  for (let before = -1; ;) {
    const { total } = await page(search, 1, 1)
    if (total !== before) onProgress(Math.min(total, products))
    before = total
    if (total >= products && (await shelvesAreComplete(search, total))) return
    if (Date.now() > deadline)
      throw new Error(
        total < products
          ? `search knows ${total} of ${products} products and does not get any further`
          : 'search knows every product, but not every price and stock',
      )
    await delay(PAUSE_MS)
  }
}

const shelvesAreComplete = async (search: Service, total: number): Promise<boolean> => {
  const last = Math.ceil(total / PAGE_SIZE)
  for (const number of new Set([1, Math.ceil(last / 2), last])) {
    const { items } = await page(search, number, PAGE_SIZE)
    if (items.some(({ price }) => price === null)) return false
    if (items.every(({ availability }) => availability === 'out')) return false
  }
  return true
}
