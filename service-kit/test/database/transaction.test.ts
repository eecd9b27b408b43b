import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { LeaseLostError, openDatabase, createLogger, type Database } from '../../src/index.ts'
import type { TestDatabase } from '../../src/testing/index.ts'
import { createNotesDatabase } from '../support/test-app.ts'

let notes: TestDatabase
let db: Database
const log = createLogger({ service: 'test', version: '0', colour: 'blue', level: 'silent' })
beforeAll(async () => {
  notes = await createNotesDatabase()
  db = openDatabase({ url: notes.url, poolSize: 3, applicationName: 'test', colour: 'blue', log })
  await db.query(`SELECT halles.take_lease($1, $2)`, ['blue', 1])
})
afterEach(() => db.query('DELETE FROM note WHERE $1', [true]))
afterAll(async () => {
  await db.close()
  await notes.drop()
})

const insert = 'INSERT INTO note (subject, text) VALUES ($1, $2)'
const texts = async () =>
  (await db.query<{ text: string }>('SELECT text FROM note ORDER BY note_id')).map((row) => row.text)

test('writes take effect in the order they were sent, and later statements see them', async () => {
  const seen = await db.transaction(async (tx) => {
    tx.write(insert, ['a', 'first'])
    tx.write(insert, ['a', 'second'])
    return tx.query<{ count: number }>('SELECT count(*)::int AS count FROM note')
  })
  expect(seen[0]?.count).toBe(2)
  expect(await texts()).toEqual(['first', 'second'])
})

test('a write that fails undoes everything and gives its own error, also when it was the last statement', async () => {
  await db.transaction(async (tx) => tx.write(insert, ['a', 'taken']))
  const last = db.transaction(async (tx) => {
    tx.write(insert, ['a', 'before'])
    tx.write(insert, ['a', 'taken'])
  })
  await expect(last).rejects.toMatchObject({ code: '23505' })
  const followed = db.transaction(async (tx) => {
    tx.write(insert, ['a', 'taken'])
    await tx.query(insert, ['a', 'after'])
  })
  await expect(followed).rejects.toMatchObject({ code: '23505' })
  expect(await texts()).toEqual(['taken'])
})

test('swallowing a failed statement does not make a transaction succeed', async () => {
  const swallowed = db.transaction(async (tx) => {
    await tx.query('SELECT 1 / $1::int', [0]).catch(() => undefined)
    return 'fine'
  })
  await expect(swallowed).rejects.toMatchObject({ code: '22012' })
})

test('an error of the work itself is passed on, although a statement had failed before', async () => {
  const refused = db.transaction(async (tx) => {
    await tx.query('SELECT 1 / $1::int', [0]).catch(() => {
      throw new Error('no such share')
    })
  })
  await expect(refused).rejects.toThrow('no such share')
})

test('a transaction of a colour without the lease writes nothing and says that the lease is lost', async () => {
  const green = openDatabase({ url: notes.url, poolSize: 1, applicationName: 'test', colour: 'green', log })
  await expect(
    green.effect(async (tx) => {
      tx.write(insert, ['a', 'zombie'])
      return tx.query('SELECT text FROM note WHERE subject = $1', ['a'])
    }),
  ).rejects.toBeInstanceOf(LeaseLostError)
  await expect(green.effect(async (tx) => tx.write(insert, ['a', 'zombie']))).rejects.toBeInstanceOf(
    LeaseLostError,
  )
  expect(await green.transaction(async () => 'the connection is still good')).toBe(
    'the connection is still good',
  )
  expect(await texts()).toEqual([])
  await green.close()
})

test('the same new statement twice in one batch is prepared once', async () => {
  const rows = await db.transaction((tx) =>
    Promise.all([1, 2, 3].map((n) => tx.query<{ n: number }>('SELECT $1::int * 7 AS n', [n]))),
  )
  expect(rows.map(([row]) => row?.n)).toEqual([7, 14, 21])
})
