import type { Principal, Transaction } from '@halles/service-kit'
import { presentPrice } from '../domain/price.ts'
import { errors } from '../errors.ts'
import { priceChanged } from '../events.ts'
import type { Price, SetPrice } from '../schemas.ts'
import { findPrices, recordChanges, setAmount } from '../store/price-store.ts'

/** A price by hand. Refused when it changed since the person read it; the answer then holds what is there now. */
export async function setPrice(
  tx: Transaction,
  by: Principal,
  sku: string,
  request: SetPrice,
): Promise<Price> {
  const row = await setAmount(tx, sku, request)
  if (!row) {
    const [current] = await findPrices(tx, [sku])
    if (!current) throw errors.notFound('This SKU has no price yet.')
    throw errors.versionConflict('The price changed while you were looking at it.', {
      current: presentPrice(current),
    })
  }
  await recordChanges(tx, [row], by.subject)
  const price = presentPrice(row)
  await tx.publish(priceChanged(price))
  return price
}
