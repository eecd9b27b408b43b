import { readFileSync } from 'node:fs'
import { createTestDatabase, type TestDatabase } from '@halles/service-kit/testing'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

/** `table.column` with a question mark where null is allowed, as the Prisma schema says it. */
function columnsOfSchema(): string[] {
  const schema = readFileSync('prisma/schema.prisma', 'utf8')
  return [...schema.matchAll(/model \w+ \{([\s\S]*?)\n\}/g)].flatMap(([, body = '']) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1]
    const fields = [...body.matchAll(/^ {2}(\w+) +(String|Int|BigInt|Json|DateTime|Boolean)(\?)?(.*)$/gm)]
    return fields.map(
      ([, name, , optional = '', rest = '']) =>
        `${table}.${/@map\("(\w+)"\)/.exec(rest)?.[1] ?? name}${optional}`,
    )
  })
}

test('the Prisma schema is what the migrations make', async () => {
  const { rows } = await client.query<{ column: string }>(
    `SELECT table_name || '.' || column_name || CASE is_nullable WHEN 'YES' THEN '?' ELSE '' END AS column
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name IN ('orders', 'order_line', 'refund', 'timeline_entry')`,
  )
  expect(columnsOfSchema().sort()).toEqual(rows.map((row) => row.column).sort())
})
