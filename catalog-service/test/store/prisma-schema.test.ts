import { readFileSync } from 'node:fs'
import { createTestDatabase, type TestDatabase } from '@halles/service-kit/testing'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

const columnTypes: Record<string, string> = {
  String: 'text',
  Int: 'int4',
  BigInt: 'int8',
  Boolean: 'bool',
  Json: 'jsonb',
  Bytes: 'bytea',
}

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

/** `table.column type nullability` for every column the Prisma schema knows. */
function columnsOfSchema(schema: string): string[] {
  const models = [...schema.matchAll(/^model (\w+) \{\n([^}]*)^\}/gm)].map(([, name = '', body = '']) => ({
    name,
    body,
  }))
  const names = new Set(models.map((model) => model.name))
  return models.flatMap(({ body }) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1]
    const fields = [...body.matchAll(/^ {2}(\w+)\s+(\w+)(\[\]|\?)?(.*)$/gm)]
    return fields
      .filter(([, , type = '']) => !names.has(type))
      .map(([, field, type = '', mark, attributes = '']) => {
        const column = /@map\("(\w+)"\)/.exec(attributes)?.[1] ?? field
        const udt = attributes.includes('@db.Uuid') ? 'uuid' : (columnTypes[type] ?? type)
        return `${table}.${column} ${mark === '[]' ? '_' : ''}${udt} ${mark === '?' ? 'null' : 'not null'}`
      })
  })
}

async function columnsOfDatabase(): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(
    `SELECT table_name || '.' || column_name || ' ' || udt_name || CASE is_nullable WHEN 'YES' THEN ' null' ELSE ' not null' END AS line
     FROM information_schema.columns WHERE table_schema = 'public'`,
  )
  return rows.map((row) => row.line)
}

const columns = columnsOfSchema(readFileSync('prisma/schema.prisma', 'utf8'))

test('the Prisma schema knows exactly the columns of the migrated database', async () => {
  expect(columns.length).toBeGreaterThan(25)
  expect(columns.toSorted()).toEqual((await columnsOfDatabase()).toSorted())
})

test('a column that only the database has is noticed', async () => {
  await client.query('ALTER TABLE picture ADD COLUMN width integer, ALTER COLUMN etag DROP NOT NULL')
  const unknown = (await columnsOfDatabase()).filter((column) => !columns.includes(column))
  expect(unknown.toSorted()).toEqual(['picture.etag text null', 'picture.width int4 null'])
})
