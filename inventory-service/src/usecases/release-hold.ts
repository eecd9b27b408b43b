import type { Transaction } from '@halles/service-kit'
import { errors } from '../errors.ts'
import { insertHold, lockHold, setHoldStatus, type HoldRow, type HoldStatus } from '../store/hold-store.ts'
import { moveStock } from '../store/stock-store.ts'
import { publishStock } from './publish-stock.ts'

/** Gives the units back. A release that overtakes its hold leaves a tombstone, so that the late hold takes nothing. */
export async function releaseHold(
  tx: Transaction,
  holdId: string,
  status: Extract<HoldStatus, 'released' | 'expired'> = 'released',
): Promise<HoldRow> {
  if (await insertHold(tx, holdId, 'released', null))
    return { holdId, status: 'released', expiresAt: null, allocations: [] }
  const hold = (await lockHold(tx, holdId)) as HoldRow
  if (hold.status === 'released' || hold.status === 'expired') return hold
  if (hold.status === 'fulfilled') throw errors.holdExpired('The hold was fulfilled.')
  moveStock(tx, 'release', hold.allocations, holdId)
  setHoldStatus(tx, holdId, status)
  await publishStock(
    tx,
    hold.allocations.map((line) => line.sku),
  )
  return { ...hold, status, expiresAt: null }
}
