import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { Pool } from 'undici'
import { databaseUrl, gatewayUrl } from '../shop.ts'
import { percentile, type Row } from '../table.ts'
import { startCpuMeter } from './cpu.ts'
import { measureOneTransaction } from './one-transaction.ts'

interface Json {
  checkoutId: string
  status: string
  quote: { hash: string }
}

const buyers = 8
const seconds = 15
const preparedEach = 25
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

interface Prepared {
  cookie: string
  path: string
  quoteHash: string
}

/** From an empty cart to the last step of the checkout. */
async function prepare(pool: Pool, sku: string): Promise<Prepared> {
  const added = await call(pool, '', 'POST', '/api/cart/v1/cart/lines', { sku, quantity: 1 })
  const { cookie } = added
  const opened = await call(pool, cookie, 'POST', '/api/checkout/v1/checkouts', {})
  const path = `/api/checkout/v1/checkouts/${opened.json.checkoutId}`
  await call(pool, cookie, 'PUT', `${path}/contact`, { email: 'bench@example.org', name: 'Bench' })
  const { json } = await call(pool, cookie, 'PUT', `${path}/delivery`, {
    method: 'pickup',
    locationId: 'paris-drive',
  })
  return { cookie, path, quoteHash: json.quote.hash }
}

/** To the confirmed order; gives the milliseconds it took. */
async function place(pool: Pool, { cookie, path, quoteHash }: Prepared): Promise<number> {
  const begun = performance.now()
  const placed = await call(pool, cookie, 'POST', `${path}/place`, {
    quoteHash,
    payment: { method: 'token', token: 'tok_approve' },
  })
  if (placed.json.status !== 'confirmed') throw new Error(`the order is ${placed.json.status}`)
  return performance.now() - begun
}

const buy = async (pool: Pool, sku: string) => place(pool, await prepare(pool, sku))

/** Orders a second when everything up to the last press of the button was done before. */
async function measurePlacing(
  pool: Pool,
  skus: string[],
): Promise<{ perSecond: number; durations: number[] }> {
  const waiting: Prepared[] = []
  await Promise.all(
    Array.from({ length: buyers }, async (_, buyer) => {
      for (let n = 0; n < preparedEach; n += 1)
        waiting.push(await prepare(pool, skus[(buyer + n) % skus.length] as string))
    }),
  )
  const durations: number[] = []
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: buyers }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) durations.push(await place(pool, next))
    }),
  )
  return { perSecond: durations.length / ((performance.now() - startedAt) / 1_000), durations }
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
  const cpuSeconds = await startCpuMeter()
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
  const cpuMs = cpuSeconds() * 1_000
  const after = await readCounters()
  const placing = await measurePlacing(pool, skus)
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
      what: 'place to confirmed, within whole checkouts',
      value: `p50 ${Math.round(percentile(durations, 0.5))} ms`,
      beside: `p99 ${Math.round(percentile(durations, 0.99))} ms`,
    },
    {
      what: 'CPU per checkout',
      value: `${each(cpuMs)} ms`,
      beside: 'all processes of the shop, PostgreSQL, RabbitMQ and Redis included',
    },
    {
      what: 'placing alone',
      value: `${placing.perSecond.toFixed(1)} orders/s`,
      beside: `p50 ${Math.round(percentile(placing.durations, 0.5))} ms, p99 ${Math.round(percentile(placing.durations, 0.99))} ms`,
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
      beside: `${(placing.perSecond / whole).toFixed(3)}× of it is placing alone, ${(perSecond / whole).toFixed(3)}× whole checkouts`,
    },
  ]
}
