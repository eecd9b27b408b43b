import type { TransactionRunner } from '@halles/service-kit'
import { deleteOldCarts } from '../store/cart-store.ts'

const batchSize = 200

export async function forgetCarts(db: TransactionRunner): Promise<boolean> {
  return (await db.effect((tx) => deleteOldCarts(tx, batchSize))) === batchSize
}
