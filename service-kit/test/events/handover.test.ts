import { randomBytes, randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LeaseLostError, onEvent, type Service } from '../../src/index.ts'
import { eventually, tapEvents, type EventTap, type TestDatabase } from '../../src/testing/index.ts'
import { createNotesDatabase, startNotes, type NotesApp } from '../support/test-app.ts'

const prefix = `test.${randomBytes(5).toString('hex')}.`
const Written = Type.Object({ text: Type.String() })
let database: TestDatabase
let blue: NotesApp
let green: NotesApp
let tap: EventTap

function consumeNotes(colour: string) {
  return (service: Service) => {
    service.consume([
      onEvent('note.written.v1', Written, async (tx, event) => {
        await tx.query('INSERT INTO note (subject, text) VALUES ($1, $2)', [colour, event.data.text])
      }),
    ])
  }
}

beforeAll(async () => {
  database = await createNotesDatabase()
  blue = await startNotes(consumeNotes('blue'), { database, env: { COLOUR: 'blue', BROKER_PREFIX: prefix } })
  green = await startNotes(consumeNotes('green'), {
    database,
    env: { COLOUR: 'green', BROKER_PREFIX: prefix },
    holdLease: false,
  })
  tap = await tapEvents(prefix)
})
afterAll(async () => {
  await tap.close()
  await green.stop()
  await blue.stop()
  await database.drop()
})

const handledBy = async () => {
  const rows = await blue.test.service.db.query<{ subject: string; count: number }>(
    'SELECT subject, count(*)::int AS count FROM note GROUP BY subject',
  )
  return Object.fromEntries(rows.map((row) => [row.subject, row.count])) as Record<string, number>
}

describe('two colours on one database and one queue', () => {
  test('the idle one handles nothing', async () => {
    for (let index = 0; index < 50; index += 1)
      await tap.publish({ type: 'note.written.v1', subject: randomUUID(), data: { text: `before ${index}` } })
    await eventually(async () => expect(await handledBy()).toEqual({ blue: 50 }))
  })

  test('a handover in the middle of a stream loses nothing and doubles nothing', async () => {
    const publishing = (async () => {
      for (let index = 0; index < 400; index += 1)
        await tap.publish({
          type: 'note.written.v1',
          subject: `lane ${index % 7}`,
          data: { text: `during ${index}` },
        })
    })()
    await eventually(async () => expect((await handledBy()).blue).toBeGreaterThan(80))
    await green.test.service.lease.take('green', 2)
    await publishing
    await eventually(
      async () => expect((await blue.texts()).filter((text) => text.startsWith('during')).length).toBe(400),
      { timeoutMs: 20_000 },
    )
    expect(new Set(await blue.texts()).size).toBe((await blue.texts()).length)
    expect((await handledBy()).green).toBeGreaterThan(0)
  })

  test('a zombie of the old colour can not commit an effect any more', async () => {
    const zombie = blue.test.service.db.effect((tx) =>
      tx.query(`INSERT INTO note (subject, text) VALUES ('zombie', 'zombie')`),
    )
    await expect(zombie).rejects.toBeInstanceOf(LeaseLostError)
    expect((await handledBy()).zombie).toBeUndefined()
  })

  test('a handover waits for an effect that is under way', async () => {
    const order: string[] = []
    let finish: (() => void) | undefined
    const effect = green.test.service.db.effect(async () => {
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      order.push('effect')
    })
    await eventually(() => expect(finish).toBeTypeOf('function'))
    const handover = eventually(async () => {
      const state = await blue.test.service.lease.take('blue', 3)
      expect(state.colour).toBe('blue')
      order.push('handover')
    })
    finish?.()
    await Promise.all([effect, handover])
    expect(order).toEqual(['effect', 'handover'])
  })

  test('an older epoch never takes the lease back', async () => {
    expect(await green.test.service.lease.take('green', 2)).toEqual({ colour: 'blue', epoch: 3 })
  })
})
