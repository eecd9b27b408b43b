import pg from 'pg'
import { secret } from './instance.ts'

/** Asks one service's database. Only the checker does this: the shop itself is used through its gateway. */
export async function ask<Row = Record<string, unknown>>(
  database: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({
    connectionString: secret(`databases/${database}.url`),
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(text, values)).rows as Row[]
  } finally {
    await client.end().catch(() => undefined)
  }
}

export const serviceDatabases = [
  'identity',
  'catalog',
  'search',
  'pricing',
  'inventory',
  'cart',
  'checkout',
  'orders',
  'payment',
  'fulfilment',
  'notification',
]
