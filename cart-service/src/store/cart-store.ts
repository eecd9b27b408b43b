import type { SqlExecutor, Transaction } from '@halles/service-kit'
import { v7 as uuidv7 } from 'uuid'
import type { KeptCart } from '../domain/present-cart.ts'

const selectCart = `
  SELECT c.cart_id AS "cartId", c.owner, c.version, c.status, coalesce(json_agg(json_build_object('sku', l.sku, 'productId', g.product_id,
      'slug', g.slug, 'name', g.name, 'brand', g.brand, 'pictureUrl', g.picture_url, 'quantity', l.quantity,
      'unitAmountMinor', g.amount_minor, 'active', g.active, 'availability', g.availability) ORDER BY l.added_at, l.sku)
    FILTER (WHERE l.sku IS NOT NULL), '[]') AS lines
  FROM cart c LEFT JOIN (cart_line l JOIN goods g USING (sku)) USING (cart_id)`

/** The open carts of these owners. */
export function findOpenCarts(db: SqlExecutor, owners: string[]): Promise<KeptCart[]> {
  return db.query<KeptCart>(
    `${selectCart} WHERE c.owner = ANY($1::text[]) AND c.status = 'open' GROUP BY c.cart_id`,
    [owners],
  )
}

export async function findCart(db: SqlExecutor, cartId: string): Promise<KeptCart | undefined> {
  return (
    await db.query<KeptCart>(`${selectCart} WHERE c.cart_id = $1::uuid GROUP BY c.cart_id`, [cartId])
  )[0]
}

const openCart = `
  INSERT INTO cart (cart_id, owner) VALUES ($1::uuid, $2)
  ON CONFLICT (owner) WHERE status = 'open' DO UPDATE SET version = cart.version + 1, changed_at = now()
  RETURNING cart_id`

/** The owner's open cart, created if need be, locked until the transaction ends, and marked as changed. */
export async function touchOpenCart(tx: SqlExecutor, owner: string): Promise<string> {
  const rows = await tx.query<{ cart_id: string }>(openCart, [uuidv7(), owner])
  return rows[0]?.cart_id as string
}

type Change = 'add' | 'set'
const quantities: Record<Change, string> = {
  add: 'LEAST(99, cart_line.quantity + excluded.quantity)',
  set: 'excluded.quantity',
}

/**
 * Adds to a line or sets it, in one statement that creates cart and line where they are missing, so that no concurrent change is lost.
 * @returns false when these goods are not for sale.
 */
export async function putLine(
  tx: SqlExecutor,
  change: Change,
  owner: string,
  sku: string,
  quantity: number,
): Promise<boolean> {
  const rows = await tx.query(
    `WITH target AS (${openCart})
     INSERT INTO cart_line (cart_id, sku, quantity)
     SELECT target.cart_id, g.sku, $4::integer FROM target, goods g WHERE g.sku = $3 AND g.active AND g.amount_minor IS NOT NULL
     ON CONFLICT (cart_id, sku) DO UPDATE SET quantity = ${quantities[change]}
     RETURNING 1`,
    [uuidv7(), owner, sku, quantity],
  )
  return rows.length > 0
}

/** Takes one line (null: all of them) out of the owner's open cart, if there is one. */
export function removeLines(tx: Transaction, owner: string, sku: string | null): void {
  tx.write(
    `WITH target AS (UPDATE cart SET version = version + 1, changed_at = now() WHERE owner = $1 AND status = 'open' RETURNING cart_id)
     DELETE FROM cart_line l USING target WHERE l.cart_id = target.cart_id AND ($2::text IS NULL OR l.sku = $2)`,
    [owner, sku],
  )
}

/** An open cart with something in it, locked; once another transaction has merged or ordered it, there is none. */
export async function lockFilledCart(tx: SqlExecutor, owner: string): Promise<string | undefined> {
  const rows = await tx.query<{ cart_id: string }>(
    `SELECT cart_id FROM cart c WHERE owner = $1 AND status = 'open' AND EXISTS (SELECT FROM cart_line l WHERE l.cart_id = c.cart_id) FOR UPDATE`,
    [owner],
  )
  return rows[0]?.cart_id
}

export function moveLines(tx: Transaction, from: string, to: string): void {
  tx.write(
    `INSERT INTO cart_line (cart_id, sku, quantity, added_at) SELECT $2::uuid, sku, quantity, added_at FROM cart_line WHERE cart_id = $1::uuid
     ON CONFLICT (cart_id, sku) DO UPDATE SET quantity = LEAST(99, cart_line.quantity + excluded.quantity)`,
    [from, to],
  )
  tx.write(
    `UPDATE cart SET status = 'merged', merged_into = $2::uuid, version = version + 1, changed_at = now() WHERE cart_id = $1::uuid`,
    [from, to],
  )
}

/** Guest's cart before customer's, as merging does. */
export async function lockCart(
  tx: SqlExecutor,
  cartId: string,
): Promise<{ mergedInto: string | null } | undefined> {
  const rows = await tx.query<{ mergedInto: string | null }>(
    'SELECT merged_into AS "mergedInto" FROM cart WHERE cart_id = $1::uuid FOR UPDATE',
    [cartId],
  )
  return rows[0]
}

/** Takes these units out of an open cart; lines that reach nothing go. */
export function subtractLines(
  tx: Transaction,
  cartId: string,
  lines: Array<{ sku: string; quantity: number }>,
): void {
  tx.write(
    `WITH target AS (UPDATE cart SET version = version + 1, changed_at = now() WHERE cart_id = $1::uuid AND status = 'open' RETURNING cart_id),
     ordered AS (SELECT cart_id, o.sku, sum(o.quantity)::integer AS quantity
       FROM target, jsonb_to_recordset($2::jsonb) AS o(sku text, quantity integer) GROUP BY cart_id, o.sku),
     emptied AS (DELETE FROM cart_line l USING ordered o WHERE l.cart_id = o.cart_id AND l.sku = o.sku AND l.quantity <= o.quantity)
     UPDATE cart_line l SET quantity = l.quantity - o.quantity FROM ordered o
     WHERE l.cart_id = o.cart_id AND l.sku = o.sku AND l.quantity > o.quantity`,
    [cartId, JSON.stringify(lines)],
  )
}

/** Closes a cart that is still open; the order it became. */
export async function closeOpenCart(tx: SqlExecutor, cartId: string, orderId: string): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE cart SET status = 'ordered', order_id = $2, version = version + 1, changed_at = now() WHERE cart_id = $1::uuid AND status = 'open' RETURNING 1`,
    [cartId, orderId],
  )
  return rows.length > 0
}

export async function findOutcome(
  db: SqlExecutor,
  cartId: string,
): Promise<{ status: KeptCart['status']; orderId: string | null } | undefined> {
  const rows = await db.query<{ status: KeptCart['status']; orderId: string | null }>(
    'SELECT status, order_id AS "orderId" FROM cart WHERE cart_id = $1::uuid',
    [cartId],
  )
  return rows[0]
}

/** Forgets guests' open carts after 60 days without a change, and closed carts after 90. */
export async function deleteOldCarts(tx: SqlExecutor, limit: number): Promise<number> {
  const rows = await tx.query(
    `DELETE FROM cart WHERE cart_id IN (
       SELECT cart_id FROM cart c WHERE changed_at < now() - interval '60 days'
         AND ((status = 'open' AND owner LIKE 'guest:%') OR (status <> 'open' AND changed_at < now() - interval '90 days'))
         AND NOT EXISTS (SELECT FROM cart merged WHERE merged.merged_into = c.cart_id)
       ORDER BY changed_at LIMIT $1 FOR UPDATE SKIP LOCKED)
     RETURNING 1`,
    [limit],
  )
  return rows.length
}
