import type { Transaction } from '@halles/service-kit'
import { errors } from '../errors.ts'
import { lockHold, setHoldStatus, type HoldRow } from '../store/hold-store.ts'

/** The order is sure: its hold does not expire any more. */
export async function confirmHold(tx: Transaction, holdId: string): Promise<HoldRow> {
  const hold = await lockHold(tx, holdId)
  if (!hold) throw errors.notFound('There is no such hold.')
  if (hold.status === 'confirmed' || hold.status === 'fulfilled') return hold
  if (hold.status !== 'held') throw errors.holdExpired('The hold was released or has expired.')
  setHoldStatus(tx, holdId, 'confirmed')
  return { ...hold, status: 'confirmed', expiresAt: null }
}
