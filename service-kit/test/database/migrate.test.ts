import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, MigrationChangedError } from '../../src/index.ts'
import { createTestDatabase, type TestDatabase } from '../../src/testing/index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

let database: TestDatabase
const directory = temporaryFolder()
const write = (name: string, sql: string) => writeFileSync(join(directory, name), sql)
beforeAll(async () => {
  database = await createTestDatabase(temporaryFolder())
})
afterAll(() => database.drop())

const run = (contractSteps = false) => migrate({ databaseUrl: database.url, directory, contractSteps })

test('each migration runs once, also when several processes start at once', async () => {
  write('0001-create-a.sql', 'CREATE TABLE a (id int)')
  const ran = await Promise.all([run(), run(), run()])
  expect(ran.flat()).toEqual(['0001-create-a.sql'])
})

test('contract steps wait until they are asked for', async () => {
  write('0002-drop-a-contract.sql', 'DROP TABLE a')
  expect(await run()).toEqual([])
  expect(await run(true)).toEqual(['0002-drop-a-contract.sql'])
})

test('a failing migration leaves nothing behind and names itself', async () => {
  write('0003-broken.sql', 'CREATE TABLE b (id int); SELECT nonsense;')
  await expect(run()).rejects.toThrow(/0003-broken\.sql failed/)
  write('0003-broken.sql', 'CREATE TABLE b (id int)')
  expect(await run()).toEqual(['0003-broken.sql'])
})

test('a migration that was edited after it ran is refused', async () => {
  write('0001-create-a.sql', 'CREATE TABLE a (id bigint)')
  await expect(run()).rejects.toBeInstanceOf(MigrationChangedError)
})
