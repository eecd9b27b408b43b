import type { SqlExecutor } from '@halles/service-kit'
import type { Contact, Delivery, Line, Quote } from '../schemas.ts'

export interface CheckoutRecord {
  checkoutId: string
  cartId: string
  owner: string
  lines: Line[]
  contact: Contact | null
  delivery: Delivery | null
  quote: Quote | null
  status: 'open' | 'placed'
  orderId: string | null
  orderNumber: string | null
  attempt: number
  expiresAt: Date
}

const columns = `checkout_id AS "checkoutId", cart_id AS "cartId", owner, lines, contact, delivery, quote, status, order_id AS "orderId",
  order_number AS "orderNumber", attempt, expires_at AS "expiresAt"`

export async function insertCheckout(
  db: SqlExecutor,
  checkout: Pick<CheckoutRecord, 'checkoutId' | 'cartId' | 'owner' | 'lines' | 'quote'>,
): Promise<CheckoutRecord> {
  const rows = await db.query<CheckoutRecord>(
    `INSERT INTO checkout (checkout_id, cart_id, owner, lines, quote) VALUES ($1, $2, $3, $4::jsonb, $5::jsonb) RETURNING ${columns}`,
    [
      checkout.checkoutId,
      checkout.cartId,
      checkout.owner,
      JSON.stringify(checkout.lines),
      JSON.stringify(checkout.quote),
    ],
  )
  return rows[0] as CheckoutRecord
}

/** The owner's own checkout, or nothing: ownership is part of the question. */
export async function findOwnCheckout(
  db: SqlExecutor,
  checkoutId: string,
  owners: string[],
): Promise<CheckoutRecord | undefined> {
  const rows = await db.query<CheckoutRecord>(
    `SELECT ${columns} FROM checkout WHERE checkout_id = $1 AND owner = ANY($2::text[]) AND expires_at > now()`,
    [checkoutId, owners],
  )
  return rows[0]
}

/** Changes an open checkout; nothing comes back when it was placed meanwhile. */
export async function updateCheckout(
  db: SqlExecutor,
  checkoutId: string,
  change: { contact?: Contact; delivery?: Delivery; quote?: Quote; lines?: Line[] },
): Promise<CheckoutRecord | undefined> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
  const rows = await db.query<CheckoutRecord>(
    `UPDATE checkout SET contact = coalesce($2::jsonb, contact), delivery = coalesce($3::jsonb, delivery), quote = coalesce($4::jsonb, quote),
       lines = coalesce($5::jsonb, lines)
     WHERE checkout_id = $1 AND status = 'open' RETURNING ${columns}`,
    [checkoutId, json(change.contact), json(change.delivery), json(change.quote), json(change.lines)],
  )
  return rows[0]
}

export async function markPlaced(
  db: SqlExecutor,
  checkoutId: string,
  orderId: string,
  orderNumber: string,
): Promise<void> {
  await db.query(
    `UPDATE checkout SET status = 'placed', order_id = $2, order_number = $3 WHERE checkout_id = $1`,
    [checkoutId, orderId, orderNumber],
  )
}

/** An order that was refused used up its checkout id: the next try counts as another one. */
export async function nextAttempt(db: SqlExecutor, checkoutId: string, attempt: number): Promise<void> {
  await db.query('UPDATE checkout SET attempt = attempt + 1 WHERE checkout_id = $1 AND attempt = $2', [
    checkoutId,
    attempt,
  ])
}

export async function deleteExpired(db: SqlExecutor, limit: number): Promise<number> {
  const rows = await db.query(
    `DELETE FROM checkout WHERE checkout_id IN (SELECT checkout_id FROM checkout WHERE status = 'open' AND expires_at < now() LIMIT $1) RETURNING 1`,
    [limit],
  )
  return rows.length
}
