import type { Database } from '@halles/service-kit'
import { lockCharge, lockDueCharges, type ChargeRow } from '../store/charge-store.ts'
import { authorise } from '../usecases/settle-charge.ts'

const batchSize = 50

/** The bank answers at last. */
export function approveLateCharges(db: Database): Promise<boolean> {
  return db.transaction(async (tx) => {
    const due = await lockDueCharges(tx, batchSize)
    for (const chargeId of due) await authorise(tx, (await lockCharge(tx, chargeId)) as ChargeRow)
    return due.length === batchSize
  })
}
