import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { databaseUrl } from '../shop.ts'

const tables = `
  CREATE SCHEMA bench;
  CREATE TABLE bench.stock (sku text PRIMARY KEY, on_hand int NOT NULL CHECK (on_hand >= 0), held int NOT NULL);
  CREATE TABLE bench.orders (order_id uuid PRIMARY KEY, body jsonb NOT NULL, status text NOT NULL);
  CREATE TABLE bench.row (row_id uuid PRIMARY KEY, order_id uuid NOT NULL, kind text NOT NULL, body jsonb NOT NULL);
  INSERT INTO bench.stock SELECT 'sku-' || n, 1000000, 0 FROM generate_series(0, 31) n;`

const kinds = [
  'line',
  'hold',
  'hold line',
  'movement',
  'intent',
  'ledger entry',
  'timeline',
  'timeline',
  'timeline',
  'task',
  'task line',
  'message',
  'progress',
  'progress',
  'saga',
]

/** What a monolith would do for one order: take the stock and write the same number of rows, in one durable transaction on one connection. */
export async function measureOneTransaction(connections: number, seconds: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl('orders'), max: connections })
  await pool.query('DROP SCHEMA IF EXISTS bench CASCADE')
  await pool.query(tables)
  let done = 0
  const startedAt = performance.now()
  const until = startedAt + seconds * 1_000
  await Promise.all(
    Array.from({ length: connections }, async (_, index) => {
      while (performance.now() < until) {
        await placeInOne(pool, `sku-${(index + done) % 32}`)
        done += 1
      }
    }),
  )
  const perSecond = done / ((performance.now() - startedAt) / 1_000)
  await pool.query('DROP SCHEMA bench CASCADE')
  await pool.end()
  return perSecond
}

async function placeInOne(pool: pg.Pool, sku: string): Promise<void> {
  const client = await pool.connect()
  const orderId = randomUUID()
  const body = JSON.stringify({
    contact: { email: 'bench@example.org', name: 'Bench' },
    delivery: { method: 'pickup' },
    totalMinor: 399,
  })
  try {
    await client.query('BEGIN')
    await client.query('INSERT INTO bench.orders VALUES ($1, $2, $3)', [orderId, body, 'placed'])
    await client.query(
      'UPDATE bench.stock SET on_hand = on_hand - 1, held = held + 1 WHERE sku = $1 AND on_hand > 0',
      [sku],
    )
    for (const kind of kinds)
      await client.query('INSERT INTO bench.row VALUES ($1, $2, $3, $4)', [randomUUID(), orderId, kind, body])
    await client.query(`UPDATE bench.orders SET status = 'confirmed' WHERE order_id = $1`, [orderId])
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}
