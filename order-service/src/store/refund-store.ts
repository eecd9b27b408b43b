import type { SqlExecutor, Transaction } from '@halles/service-kit'
import type { ModelTransaction } from './transaction.ts'

export interface RefundRecord {
  refundId: string
  orderId: string
  lineId: string
  quantity: number
  amountMinor: number
  reason: string
  requestedBy: string
  status: string
}

const columns = `refund_id::text AS "refundId", order_id::text AS "orderId", line_id::text AS "lineId", quantity, amount_minor AS "amountMinor", reason, requested_by AS "requestedBy", status`

export async function findRefund(db: SqlExecutor, refundId: string): Promise<RefundRecord> {
  const rows = await db.query<RefundRecord>(`SELECT ${columns} FROM refund WHERE refund_id = $1::uuid`, [
    refundId,
  ])
  if (!rows[0]) throw new Error(`refund ${refundId} is missing`)
  return rows[0]
}

/**
 * Books a refund against line and order; false when more would go back than was picked and captured. The check stands in the statement
 * and again in the table's constraints.
 */
export async function bookRefund(
  tx: ModelTransaction,
  refund: Omit<RefundRecord, 'status'>,
): Promise<boolean> {
  const lines = await tx.query(
    `UPDATE order_line SET refunded_quantity = refunded_quantity + $3::integer
     WHERE line_id = $1::uuid AND order_id = $2::uuid AND refunded_quantity + $3::integer <= coalesce(picked_quantity, 0) RETURNING line_id::text`,
    [refund.lineId, refund.orderId, refund.quantity],
  )
  if (lines.length === 0) return false
  const orders = await tx.query(
    `UPDATE orders SET refunded_minor = refunded_minor + $2::integer, version = version + 1, updated_at = now()
     WHERE order_id = $1::uuid AND refunded_minor + $2::integer <= captured_minor RETURNING order_id::text`,
    [refund.orderId, refund.amountMinor],
  )
  if (orders.length === 0) return false
  await tx.prisma.refund.create({ data: { ...refund, status: 'requested' } })
  return true
}

export function settleRefund(tx: Transaction, refundId: string): void {
  tx.write(`UPDATE refund SET status = 'succeeded' WHERE refund_id = $1::uuid`, [refundId])
}

export async function takeBackRefund(tx: Transaction, refundId: string): Promise<void> {
  const refunds = await tx.query<RefundRecord>(
    `UPDATE refund SET status = 'failed' WHERE refund_id = $1::uuid AND status = 'requested' RETURNING ${columns}`,
    [refundId],
  )
  for (const refund of refunds) {
    tx.write(
      'UPDATE order_line SET refunded_quantity = refunded_quantity - $2::integer WHERE line_id = $1::uuid',
      [refund.lineId, refund.quantity],
    )
    tx.write(
      'UPDATE orders SET refunded_minor = refunded_minor - $2::integer, version = version + 1 WHERE order_id = $1::uuid',
      [refund.orderId, refund.amountMinor],
    )
  }
}
