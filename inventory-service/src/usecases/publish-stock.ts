import type { Transaction } from '@halles/service-kit'
import { availabilityOf } from '../domain/availability.ts'
import { stockChanged } from '../events.ts'
import { sumOnHand } from '../store/stock-store.ts'

/** Tells the others what is left of these SKUs, as the transaction sees it. */
export async function publishStock(tx: Transaction, skus: string[]): Promise<void> {
  const rows = await sumOnHand(tx, [...new Set(skus)])
  await tx.publish(
    ...rows.map(({ sku, onHand }) =>
      stockChanged({ sku, available: onHand, status: availabilityOf(onHand) }),
    ),
  )
}
