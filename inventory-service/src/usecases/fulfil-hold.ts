import type { Transaction } from '@halles/service-kit'
import type { Allocation } from '../domain/allocation.ts'
import { settlePick } from '../domain/settle-pick.ts'
import { errors } from '../errors.ts'
import { lockHold, setHoldStatus, type HoldRow } from '../store/hold-store.ts'
import { moveStock } from '../store/stock-store.ts'
import { publishStock } from './publish-stock.ts'

/** What was picked is sold, the rest goes back on the shelf. */
export async function fulfilHold(tx: Transaction, holdId: string, picked: Allocation[]): Promise<HoldRow> {
  const hold = await lockHold(tx, holdId)
  if (!hold) throw errors.notFound('There is no such hold.')
  if (hold.status === 'fulfilled') return hold
  if (hold.status !== 'confirmed') throw errors.holdExpired('Only a confirmed hold can be fulfilled.')
  const { sold, returned, tooMuch } = settlePick(hold.allocations, picked)
  if (tooMuch.length > 0) throw errors.overPicked('More was picked than is held.', { lines: tooMuch })
  moveStock(tx, 'sell', sold, holdId)
  moveStock(tx, 'release', returned, holdId)
  setHoldStatus(tx, holdId, 'fulfilled')
  await publishStock(
    tx,
    returned.map((line) => line.sku),
  )
  return { ...hold, status: 'fulfilled', expiresAt: null }
}
