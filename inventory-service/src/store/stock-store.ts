import type { SqlExecutor, Transaction } from '@halles/service-kit'
import type { Allocation, LocationStock } from '../domain/allocation.ts'
import type { StockRow } from '../schemas.ts'

const columns =
  'sku, location_id AS "locationId", on_hand AS "onHand", held, sold::int, received::int, version'

export function findLocations(db: SqlExecutor) {
  return db.query<{ locationId: string; name: string; kind: 'store' | 'warehouse' | 'drive'; city: string }>(
    'SELECT location_id AS "locationId", name, kind, city FROM location ORDER BY position',
  )
}

export function sumOnHand(db: SqlExecutor, skus: string[]) {
  return db.query<{ sku: string; onHand: number }>(
    'SELECT sku, sum(on_hand)::int AS "onHand" FROM stock WHERE sku = ANY($1::text[]) GROUP BY sku',
    [skus],
  )
}

export function findStock(
  db: SqlExecutor,
  filter: { skus: string[] | null; query: string | null; after: [string, string] | null; limit: number },
) {
  return db.query<StockRow>(
    `SELECT ${columns} FROM stock
     WHERE ($1::text[] IS NULL OR sku = ANY($1)) AND ($2::text IS NULL OR sku ILIKE '%' || $2 || '%')
       AND ($3::text IS NULL OR (sku, location_id) > ($3, $4::text))
     ORDER BY sku, location_id LIMIT $5`,
    [filter.skus, filter.query, filter.after?.[0] ?? null, filter.after?.[1] ?? null, filter.limit],
  )
}

export async function findStockRow(
  db: SqlExecutor,
  sku: string,
  locationId: string,
): Promise<StockRow | undefined> {
  const rows = await db.query<StockRow>(`SELECT ${columns} FROM stock WHERE sku = $1 AND location_id = $2`, [
    sku,
    locationId,
  ])
  return rows[0]
}

/** Sets the count of a shelf if nobody changed the row since `expectedVersion`; what is held or sold stays. */
export async function setOnHand(
  db: SqlExecutor,
  sku: string,
  locationId: string,
  onHand: number,
  expectedVersion: number,
): Promise<StockRow | undefined> {
  const rows = await db.query<StockRow>(
    `UPDATE stock SET received = received + ($3 - on_hand), on_hand = $3, version = version + 1
     WHERE sku = $1 AND location_id = $2 AND version = $4 RETURNING ${columns}`,
    [sku, locationId, onHand, expectedVersion],
  )
  return rows[0]
}

/** Adds rows that are not known yet, and their ledger entries; known ones stay as they are, so that an import may be repeated. */
export function insertStock(
  db: SqlExecutor,
  rows: Array<{ sku: string; locationId: string; quantity: number }>,
): Promise<Array<{ sku: string }>> {
  return db.query(
    `WITH added AS (
       INSERT INTO stock (sku, location_id, received, on_hand)
       SELECT r.sku, r."locationId", r.quantity, r.quantity FROM jsonb_to_recordset($1::jsonb) AS r(sku text, "locationId" text, quantity integer)
       ON CONFLICT DO NOTHING RETURNING sku, location_id, on_hand),
     noted AS (
       INSERT INTO stock_movement (sku, location_id, kind, quantity, reference)
       SELECT sku, location_id, 'received', on_hand, 'import' FROM added)
     SELECT sku FROM added`,
    [JSON.stringify(rows)],
  )
}

/** The stock of these SKUs, locked in key order so that two buyers never wait for each other in a circle. */
export function lockStock(db: SqlExecutor, skus: string[]): Promise<LocationStock[]> {
  return db.query<LocationStock>(
    'SELECT sku, location_id AS "locationId", on_hand AS "onHand" FROM stock WHERE sku = ANY($1::text[]) ORDER BY sku, location_id FOR UPDATE',
    [skus],
  )
}

type Move = 'hold' | 'release' | 'sell'
const moves: Record<Move, string> = {
  hold: 'on_hand = on_hand - m.quantity, held = held + m.quantity',
  release: 'on_hand = on_hand + m.quantity, held = held - m.quantity',
  sell: 'held = held - m.quantity, sold = sold + m.quantity',
}
const kinds: Record<Move, string> = { hold: 'held', release: 'released', sell: 'sold' }

/** Moves units between on hand, held and sold, and writes the ledger, in one statement. */
export function moveStock(tx: Transaction, move: Move, lines: Allocation[], reference: string): void {
  if (lines.length === 0) return
  tx.write(
    `WITH m AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS m(sku text, "locationId" text, quantity integer)),
     moved AS (UPDATE stock s SET ${moves[move]}, version = version + 1 FROM m WHERE s.sku = m.sku AND s.location_id = m."locationId")
     INSERT INTO stock_movement (sku, location_id, kind, quantity, reference) SELECT m.sku, m."locationId", $2, m.quantity, $3 FROM m`,
    [JSON.stringify(lines), kinds[move], reference],
  )
}

export function recordMovement(
  tx: Transaction,
  movement: {
    sku: string
    locationId: string
    kind: 'adjusted'
    quantity: number
    reference: string
    reason?: string
    actor?: string
  },
): void {
  tx.write(
    'INSERT INTO stock_movement (sku, location_id, kind, quantity, reference, reason, actor) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [
      movement.sku,
      movement.locationId,
      movement.kind,
      movement.quantity,
      movement.reference,
      movement.reason ?? null,
      movement.actor ?? null,
    ],
  )
}
