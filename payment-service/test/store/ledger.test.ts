import { createTestDatabase, type TestDatabase } from '@halles/service-kit/testing'
import { createLogger, openDatabase, type Database } from '@halles/service-kit'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertIntent } from '../../src/store/intent-store.ts'

let database: TestDatabase
let db: Database
beforeAll(async () => {
  database = await createTestDatabase()
  const log = createLogger({ service: 'test', version: '0', colour: 'blue', level: 'silent' })
  db = openDatabase({ url: database.url, poolSize: 8, applicationName: 'test', colour: 'blue', log })
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

async function intent(): Promise<string> {
  const paymentIntentId = randomUUID()
  const fixed = {
    orderId: 'o',
    amountMinor: 1_000,
    currency: 'EUR',
    token: null,
    returnUrl: 'http://shop.example',
    requestHash: 'h',
  }
  await insertIntent(db, {
    ...fixed,
    paymentIntentId,
    idempotencyKey: paymentIntentId,
    expiresInSeconds: 60,
    firstCheckSeconds: 60,
  })
  return paymentIntentId
}
const book = (id: string, kind: string, amount: number, reference: string = randomUUID(), currency = 'EUR') =>
  db.query(
    'INSERT INTO ledger_entry (payment_intent_id, kind, amount_minor, currency, provider_reference) VALUES ($1, $2, $3, $4, $5)',
    [id, kind, amount, currency, reference],
  )
const promise = (id: string, amount: number) =>
  db.query(
    `INSERT INTO provider_command (command_id, payment_intent_id, kind, amount_minor, refund_id, next_attempt_at) VALUES ($1, $2, 'refund', $3, $1, now())`,
    [randomUUID(), id, amount],
  )

describe('the ledger, against whoever has SQL', () => {
  test('no more is captured than authorised, no more authorised than asked', async () => {
    const id = await intent()
    await expect(book(id, 'captured', 1)).rejects.toThrow('never_captures_more_than_authorised')
    await expect(book(id, 'authorised', 1_001)).rejects.toThrow('never_authorises_more_than_asked')
    await book(id, 'authorised', 1_000)
    await book(id, 'captured', 600)
    await expect(book(id, 'voided', 401)).rejects.toThrow('never_captures_more_than_authorised')
  })

  test('no more is refunded than captured, also when fifty try at once', async () => {
    const id = await intent()
    await book(id, 'authorised', 1_000)
    await book(id, 'captured', 1_000)
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => book(id, 'refunded', 100)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
    const failures = results.flatMap((result) =>
      result.status === 'rejected' ? [String(result.reason)] : [],
    )
    for (const failure of failures) expect(failure).toContain('never_refunds_more_than_captured')
  })

  test('no more refunds are promised than captured', async () => {
    const id = await intent()
    await book(id, 'authorised', 1_000)
    await book(id, 'captured', 500)
    await promise(id, 500)
    await expect(promise(id, 1)).rejects.toThrow('never_promises_more_refunds_than_captured')
  })

  test('entries can be neither changed nor removed, nor booked twice', async () => {
    const id = await intent()
    await book(id, 'authorised', 1_000, 'mv_1')
    await expect(book(id, 'authorised', 1_000, 'mv_1')).rejects.toThrow('duplicate key')
    await expect(db.query('UPDATE ledger_entry SET amount_minor = 1')).rejects.toThrow('append-only')
    await expect(db.query('DELETE FROM ledger_entry')).rejects.toThrow('append-only')
    await expect(db.query('TRUNCATE ledger_entry CASCADE')).rejects.toThrow('append-only')
    await expect(book(id, 'captured', 1, 'mv_2', 'USD')).rejects.toThrow('foreign key')
  })

  test('totals follow the ledger and nothing else; the amount asked for is fixed', async () => {
    const id = await intent()
    await expect(
      db.query(
        'UPDATE payment_intent SET captured_minor = 1, authorised_minor = 1 WHERE payment_intent_id = $1',
        [id],
      ),
    ).rejects.toThrow('totals follow the ledger')
    await expect(
      db.query('UPDATE payment_intent SET amount_minor = 2000 WHERE payment_intent_id = $1', [id]),
    ).rejects.toThrow('are fixed')
    await expect(db.query('DELETE FROM payment_intent WHERE payment_intent_id = $1', [id])).resolves.toEqual(
      [],
    )
  })
})
