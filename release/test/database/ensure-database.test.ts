import { readFile, stat } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { databaseUrlFile, ensureDatabases } from '../../src/database/ensure-database.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const adminUrl = process.env.HALLES_TEST_POSTGRES_URL

async function twoDatabases() {
  const folder = await temporaryFolder()
  const names = ['a', 'b'].map((letter) => `release_${letter}_${randomUUID().slice(0, 8)}`)
  await ensureDatabases(adminUrl ?? '', folder, names)
  onTestFinished(async () => {
    const admin = new pg.Client({ connectionString: adminUrl })
    await admin.connect()
    for (const name of names) {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      await admin.query(`DROP ROLE IF EXISTS ${name}`)
    }
    await admin.end()
  })
  const urls = await Promise.all(names.map((name) => readFile(databaseUrlFile(folder, name), 'utf8')))
  return { folder, names, urls }
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test.skipIf(!adminUrl)(
  'each service owns its database, keeps its password in a private file and enters no other',
  async () => {
    const { folder, names, urls } = await twoDatabases()

    expect(await ask(urls[0] ?? '', 'SELECT current_database() AS name, current_user AS role')).toEqual([
      { name: names[0], role: names[0] },
    ])
    await ask(urls[0] ?? '', 'CREATE TABLE things (id int)')
    const intruder = new URL(urls[0] ?? '')
    intruder.pathname = `/${names[1]}`
    await expect(ask(intruder.href, 'SELECT 1')).rejects.toThrow('permission denied for database')
    expect((await stat(databaseUrlFile(folder, names[0] ?? ''))).mode & 0o777).toBe(0o600)
  },
)

test.skipIf(!adminUrl)('doing it again changes nothing', async () => {
  const { folder, names, urls } = await twoDatabases()
  await ask(urls[0] ?? '', 'CREATE TABLE things (id int)')

  await ensureDatabases(adminUrl ?? '', folder, names)

  expect(await readFile(databaseUrlFile(folder, names[0] ?? ''), 'utf8')).toBe(urls[0])
  expect(await ask(urls[0] ?? '', 'SELECT * FROM things')).toEqual([])
})
