import type { SqlExecutor, Transaction } from '@halles/service-kit'
import { pickedByLine } from '../domain/amounts.ts'
import type { OrderStatus } from '../domain/order-status.ts'
import type { Refusal } from '../saga/saga.ts'

export interface Contact {
  email: string
  name: string
  phone?: string
}
export type Delivery =
  | { method: 'delivery'; address: Record<string, string> }
  | { method: 'pickup'; locationId: string }
export type PaymentMethod = { method: 'hosted' } | { method: 'token'; token: string }
export interface LineRecord {
  lineId: string
  sku: string
  name: string
  pictureUrl: string
  quantity: number
  unitAmountMinor: number
  lineAmountMinor: number
  vatRateBp: number
  pickedQuantity: number | null
  refundedQuantity: number
}

export interface OrderRecord {
  orderId: string
  orderNumber: string
  checkoutId: string
  cartId: string
  owner: string
  contact: Contact
  delivery: Delivery
  status: OrderStatus
  refusal: Refusal | null
  currency: 'EUR'
  subtotalMinor: number
  deliveryFeeMinor: number
  totalMinor: number
  capturedMinor: number
  refundedMinor: number
  paymentMethod: PaymentMethod
  paymentIntentId: string
  paymentStatus: string
  paymentUrl: string | null
  allocations: Array<{ sku: string; locationId: string; quantity: number }>
  version: number
  placedAt: Date
  lines: LineRecord[]
}

const selectOrder = `
  SELECT o.order_id::text AS "orderId", o.order_number AS "orderNumber", o.checkout_id::text AS "checkoutId", o.cart_id::text AS "cartId", o.owner,
    o.contact, o.delivery, o.status, o.refusal, o.currency, o.subtotal_minor AS "subtotalMinor", o.delivery_fee_minor AS "deliveryFeeMinor",
    o.total_minor AS "totalMinor", o.captured_minor AS "capturedMinor", o.refunded_minor AS "refundedMinor", o.payment_method AS "paymentMethod",
    o.payment_intent_id::text AS "paymentIntentId", o.payment_status AS "paymentStatus", o.payment_url AS "paymentUrl", o.allocations, o.version,
    o.placed_at AS "placedAt",
    (SELECT jsonb_agg(jsonb_build_object('lineId', l.line_id, 'sku', l.sku, 'name', l.name, 'pictureUrl', l.picture_url, 'quantity', l.quantity,
       'unitAmountMinor', l.unit_amount_minor, 'lineAmountMinor', l.line_amount_minor, 'vatRateBp', l.vat_rate_bp,
       'pickedQuantity', l.picked_quantity, 'refundedQuantity', l.refunded_quantity) ORDER BY l.position)
     FROM order_line l WHERE l.order_id = o.order_id) AS lines
  FROM orders o`

/** An order that has to be there: inside sagas and consumers. */
export async function readOrder(db: SqlExecutor, orderId: string): Promise<OrderRecord> {
  const order = await findOrder(db, orderId)
  if (!order) throw new Error(`order ${orderId} is missing`)
  return order
}

export async function findOrder(db: SqlExecutor, orderId: string): Promise<OrderRecord | undefined> {
  return (await db.query<OrderRecord>(`${selectOrder} WHERE o.order_id = $1::uuid`, [orderId]))[0]
}

export async function findOrderByCheckout(
  db: SqlExecutor,
  checkoutId: string,
): Promise<OrderRecord | undefined> {
  return (await db.query<OrderRecord>(`${selectOrder} WHERE o.checkout_id = $1::uuid`, [checkoutId]))[0]
}

/** The owner's own order, or nothing: ownership is part of the question. */
export async function findOwnOrder(
  db: SqlExecutor,
  orderId: string,
  owners: string[],
): Promise<OrderRecord | undefined> {
  return (
    await db.query<OrderRecord>(`${selectOrder} WHERE o.order_id = $1::uuid AND o.owner = ANY($2::text[])`, [
      orderId,
      owners,
    ])
  )[0]
}

export function listOwnOrders(
  db: SqlExecutor,
  owner: string,
  after: [string, string] | undefined,
  limit: number,
): Promise<OrderRecord[]> {
  return db.query<OrderRecord>(
    `${selectOrder} WHERE o.owner = $1 AND ($2::timestamptz IS NULL OR (o.placed_at, o.order_id) < ($2::timestamptz, $3::uuid))
     ORDER BY o.placed_at DESC, o.order_id DESC LIMIT $4::integer`,
    [owner, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

export interface OrderFilter {
  statuses: string[] | null
  query: string | null
  after: [string, string] | undefined
  limit: number
}

export function listOrders(db: SqlExecutor, filter: OrderFilter): Promise<OrderRecord[]> {
  return db.query<OrderRecord>(
    `${selectOrder} WHERE ($1::text[] IS NULL OR o.status = ANY($1::text[]))
       AND ($2::text IS NULL OR o.order_number ILIKE '%' || $2 || '%' OR o.contact->>'name' ILIKE '%' || $2 || '%' OR o.contact->>'email' ILIKE '%' || $2 || '%')
       AND ($3::timestamptz IS NULL OR (o.placed_at, o.order_id) < ($3::timestamptz, $4::uuid))
     ORDER BY o.placed_at DESC, o.order_id DESC LIMIT $5::integer`,
    [filter.statuses, filter.query, filter.after?.[0] ?? null, filter.after?.[1] ?? null, filter.limit],
  )
}

/** The next number, and the right to be the only one who makes an order of this checkout until the transaction ends. */
export async function nextOrderNumber(tx: SqlExecutor, checkoutId: string): Promise<bigint> {
  const [row] = await tx.query<{ next: string }>(
    `SELECT nextval('order_number_seq')::text AS next, pg_advisory_xact_lock(hashtextextended($1, 1))::text AS lock`,
    [checkoutId],
  )
  return BigInt((row as { next: string }).next)
}

/** Moves an order on if it is still where the caller believes it is. */
export async function moveOrder(
  tx: SqlExecutor,
  orderId: string,
  from: OrderStatus[],
  to: OrderStatus,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE orders SET status = $3, version = version + 1, updated_at = now() WHERE order_id = $1::uuid AND status = ANY($2::text[]) RETURNING order_id::text`,
    [orderId, from, to],
  )
  return rows.length > 0
}

export function refuseOrder(tx: Transaction, orderId: string, refusal: Refusal): void {
  tx.write(
    `UPDATE orders SET status = 'refused', refusal = $2::jsonb, version = version + 1, updated_at = now()
     WHERE order_id = $1::uuid AND status IN ('placed', 'awaiting-payment')`,
    [orderId, JSON.stringify(refusal)],
  )
}

export function setAllocations(
  tx: Transaction,
  orderId: string,
  allocations: OrderRecord['allocations'],
): void {
  tx.write('UPDATE orders SET allocations = $2::jsonb, updated_at = now() WHERE order_id = $1::uuid', [
    orderId,
    JSON.stringify(allocations),
  ])
}

export function setPayment(
  tx: Transaction,
  orderId: string,
  payment: { status: string; url: string | null },
): void {
  tx.write(
    'UPDATE orders SET payment_status = $2, payment_url = $3, version = version + 1, updated_at = now() WHERE order_id = $1::uuid',
    [orderId, payment.status, payment.url],
  )
}

/** Writes what was captured and picked. Saying it twice is saying it once. */
export function recordCapture(
  tx: Transaction,
  orderId: string,
  captureMinor: number,
  picked: Array<{ lineId: string; pickedQuantity: number }>,
): void {
  tx.write('UPDATE orders SET captured_minor = $2::integer, updated_at = now() WHERE order_id = $1::uuid', [
    orderId,
    captureMinor,
  ])
  const lines = [...pickedByLine(picked)].map(([lineId, quantity]) => ({ lineId, quantity }))
  tx.write(
    `UPDATE order_line l SET picked_quantity = coalesce(p.quantity, 0)
     FROM order_line own LEFT JOIN jsonb_to_recordset($2::jsonb) AS p("lineId" uuid, quantity integer) ON p."lineId" = own.line_id
     WHERE own.order_id = $1::uuid AND l.line_id = own.line_id`,
    [orderId, JSON.stringify(lines)],
  )
}
