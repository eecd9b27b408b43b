import type { Principal, Transaction } from '@halles/service-kit'
import { errors } from '../errors.ts'
import type { SetStock, StockRow } from '../schemas.ts'
import { findStockRow, recordMovement, setOnHand } from '../store/stock-store.ts'
import { publishStock } from './publish-stock.ts'

/** A count by hand. Refused when the row changed since the person read it; the answer then holds what is there now. */
export async function setStock(
  tx: Transaction,
  by: Principal,
  sku: string,
  locationId: string,
  request: SetStock,
): Promise<StockRow> {
  const before = await findStockRow(tx, sku, locationId)
  if (!before) throw errors.notFound('This SKU is not kept at this location.')
  const after = await setOnHand(tx, sku, locationId, request.onHand, request.expectedVersion)
  if (!after)
    throw errors.versionConflict('The stock changed while you were looking at it.', {
      current: await findStockRow(tx, sku, locationId),
    })
  recordMovement(tx, {
    sku,
    locationId,
    kind: 'adjusted',
    quantity: request.onHand - before.onHand,
    reference: by.subject,
    reason: request.reason,
    actor: by.subject,
  })
  await publishStock(tx, [sku])
  return after
}
