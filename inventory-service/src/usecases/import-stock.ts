import type { Transaction } from '@halles/service-kit'
import { insertStock } from '../store/stock-store.ts'
import { publishStock } from './publish-stock.ts'

export async function importStock(
  tx: Transaction,
  rows: Array<{ sku: string; locationId: string; quantity: number }>,
): Promise<number> {
  const added = await insertStock(tx, rows)
  await publishStock(
    tx,
    added.map((row) => row.sku),
  )
  return added.length
}
