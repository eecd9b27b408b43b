import type { ShelfItem } from './product.ts'
import { randomFor, type Random } from './random.ts'

export const LOCATIONS = ['paris-drive', 'lyon-store', 'central-warehouse'] as const

export interface StockRow {
  sku: string
  locationId: (typeof LOCATIONS)[number]
  quantity: number
}

const OUT_SHARE = 0.025
const LOW_SHARE = 0.085

/** A few products are out, some nearly so, most are plentiful; the warehouse carries little that is fresh. */
export const stockRows = ({ product, perishable }: ShelfItem): StockRow[] => {
  const random = randomFor(`stock ${product.sku}`)
  const draw = random.next()
  const quantities =
    draw < OUT_SHARE
      ? [0, 0, 0]
      : draw < OUT_SHARE + LOW_SHARE
        ? nearlyOut(random)
        : plenty(random, perishable)
  return LOCATIONS.map((locationId, index) => ({
    sku: product.sku,
    locationId,
    quantity: quantities[index] ?? 0,
  }))
}

const nearlyOut = (random: Random): number[] => {
  const left = random.integer(1, 5)
  const first = random.integer(0, left)
  return random.next() < 0.5 ? [first, left - first, 0] : [left - first, 0, first]
}

const plenty = (random: Random, perishable: boolean): number[] => {
  const warehouse = perishable ? random.integer(10, 60) : random.integer(60, 200)
  const storeMissesIt = random.next() < 0.06
  return [random.integer(10, 90), storeMissesIt ? 0 : random.integer(10, 70), warehouse]
}
