import type { Transaction } from '@halles/service-kit'
import { presentPrice } from '../domain/price.ts'
import { priceChanged } from '../events.ts'
import type { ImportedPrice } from '../schemas.ts'
import { recordChanges, savePrices } from '../store/price-store.ts'

/** Brings prices to what the file says; those that are so already keep their version and are not announced. */
export async function importPrices(tx: Transaction, prices: ImportedPrice[]): Promise<number> {
  const saved = await savePrices(tx, prices)
  if (saved.length === 0) return 0
  await recordChanges(tx, saved, 'import')
  await tx.publish(...saved.map((row) => priceChanged(presentPrice(row))))
  return saved.length
}
