import type { Transaction } from '@halles/service-kit'
import { allocate } from '../domain/allocation.ts'
import { errors } from '../errors.ts'
import type { PlaceHold } from '../schemas.ts'
import { findHold, insertHold, insertHoldLines, type HoldRow } from '../store/hold-store.ts'
import { lockStock, moveStock } from '../store/stock-store.ts'
import { publishStock } from './publish-stock.ts'

/** Holds all lines or none. Asked again for the same id it answers with the hold that is there; after a release it stays released. */
export async function placeHold(tx: Transaction, request: PlaceHold): Promise<HoldRow> {
  const { holdId, lines } = request
  const skus = lines.map((line) => line.sku)
  const [isNew, stock] = await Promise.all([
    insertHold(tx, holdId, 'held', request.expiresInSeconds),
    lockStock(tx, skus),
  ])
  if (!isNew) {
    const existing = await findHold(tx, holdId)
    if (existing?.status === 'held' || existing?.status === 'confirmed') return existing
    throw errors.holdExpired('This hold was released or has expired.')
  }
  const { allocations, shortages } = allocate(lines, stock, request.preferredLocationId)
  if (shortages.length > 0)
    throw errors.insufficientStock('Some items are no longer available in this quantity.', { shortages })
  moveStock(tx, 'hold', allocations, holdId)
  insertHoldLines(tx, holdId, allocations)
  const [hold] = await Promise.all([findHold(tx, holdId), publishStock(tx, skus)])
  return hold as HoldRow
}
