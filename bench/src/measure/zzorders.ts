import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { Pool } from 'undici'
import { databaseUrl, gatewayUrl } from '../shop.ts'
import { percentile, type Row } from '../table.ts'
import { measureOneTransaction } from './one-transaction.ts'

interface Json {
  checkoutId: string
  status: string
  quote: { hash: string }
}

const buyers = 8
const seconds = 15
const databases = [
  'cart',
  'checkout',
  'pricing',
  'orders',
  'inventory',
  'payment',
  'fulfilment',
  'notification',
  'payment_simulator',
]

async function call(
  pool: Pool,
  cookie: string,
  method: 'POST' | 'PUT',
  path: string,
  body: unknown,
): Promise<{ json: Json; cookie: string }> {
  const answer = await pool.request({
    method,
    path,
    headers: {
      'content-type': 'application/json',
      origin: gatewayUrl,
      'idempotency-key': randomUUID(),
      ...(cookie ? { cookie } : {}),
    },
    body: JSON.stringify(body),
  })
  const text = await answer.body.text()
  if (answer.statusCode >= 300) throw new Error(`${path} answered ${answer.statusCode} ${text}`)
  const set = [answer.headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0])
  return { json: JSON.parse(text) as Json, cookie: set.length > 0 ? set.join('; ') : cookie }
}

/** From an empty cart to a confirmed order; only placing is timed. */
export async function buy(pool: Pool, sku: string): Promise<number> {
  const added = await call(pool, '', 'POST', '/api/cart/v1/cart/lines', { sku, quantity: 1 })
  const { cookie } = added
  const opened = await call(pool, cookie, 'POST', '/api/checkout/v1/checkouts', {})
  const path = `/api/checkout/v1/checkouts/${opened.json.checkoutId}`
  await call(pool, cookie, 'PUT', `${path}/contact`, { email: 'bench@example.org', name: 'Bench' })
  const { json } = await call(pool, cookie, 'PUT', `${path}/delivery`, {
    method: 'pickup',
    locationId: 'paris-drive',
  })
  const begun = performance.now()
  const placed = await call(pool, cookie, 'POST', `${path}/place`, {
    quoteHash: json.quote.hash,
    payment: { method: 'token', token: 'tok_approve' },
  })
  if (placed.json.status !== 'confirmed') throw new Error(`the order is ${placed.json.status}`)
  return performance.now() - begun
}

interface Counters {
  commits: number
  messages: number
}

async function readCounters(): Promise<Counters> {
  const counters = await Promise.all(
    databases.map(async (database) => {
      const client = new pg.Client({ connectionString: databaseUrl(database) })
      await client.connect()
      const { rows } = await client.query<{ commits: string }>(
        'SELECT xact_commit AS commits FROM pg_stat_database WHERE datname = current_database()',
      )
      const messages =
        database === 'payment_simulator'
          ? 0
          : Number(
              (await client.query<{ last: string }>(`SELECT last_value AS last FROM halles.outbox_seq_seq`))
                .rows[0]?.last,
            )
      await client.end()
      return { commits: Number(rows[0]?.commits), messages }
    }),
  )
  return counters.reduce((sum, one) => ({
    commits: sum.commits + one.commits,
    messages: sum.messages + one.messages,
  }))
}

export async function measureOrders(skus: string[]): Promise<Row[]> {
  const pool = new Pool(gatewayUrl, { connections: buyers })
  await Promise.all(skus.slice(0, buyers).map((sku) => buy(pool, sku)))
  const before = await readCounters()
  const durations: number[] = []
  const startedAt = performance.now()
  const until = startedAt + seconds * 1_000
  await Promise.all(
    Array.from({ length: buyers }, async (_, buyer) => {
      while (performance.now() < until)
        durations.push(await buy(pool, skus[(buyer + durations.length) % skus.length] as string))
    }),
  )
  const elapsed = (performance.now() - startedAt) / 1_000
  const after = await readCounters()
  await pool.close()
  const perSecond = durations.length / elapsed
  const whole = await measureOneTransaction(buyers, 8)
  const each = (total: number) => (total / durations.length).toFixed(1)
  return [
    {
      what: 'whole checkouts, cart to confirmed',
      value: `${perSecond.toFixed(1)}/s`,
      beside: `${durations.length} orders, ${buyers} buyers`,
    },
    {
      what: 'place to confirmed',
      value: `p50 ${Math.round(percentile(durations, 0.5))} ms`,
      beside: `p99 ${Math.round(percentile(durations, 0.99))} ms`,
    },
    {
      what: 'committed transactions per checkout',
      value: each(after.commits - before.commits),
      beside: 'all databases, reads and background jobs included',
    },
    { what: 'messages per checkout', value: each(after.messages - before.messages), beside: '' },
    {
      what: 'the same rows in one transaction, one process',
      value: `${Math.round(whole)}/s`,
      beside: `${(perSecond / whole).toFixed(3)}× of it are whole checkouts`,
    },
  ]
}
