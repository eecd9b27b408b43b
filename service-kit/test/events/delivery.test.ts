import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { onEvent } from '../../src/index.ts'
import { listParked, replayParked } from '../../src/events/parking.ts'
import { eventually, tapEvents, testEnvironment, type EventTap } from '../../src/testing/index.ts'
import { startNotes, type NotesApp } from '../support/test-app.ts'

const Written = Type.Object({ text: Type.String() })
let app: NotesApp
let tap: EventTap
let failures = new Map<string, number>()

beforeAll(async () => {
  app = await startNotes((service) => {
    service.consume([
      onEvent('note.written.v1', Written, async (tx, event) => {
        const left = failures.get(event.data.text) ?? 0
        failures.set(event.data.text, left - 1)
        await tx.query('INSERT INTO note (subject, text) VALUES ($1, $2)', [event.subject, event.data.text])
        if (left > 0) throw new Error('not yet')
        await tx.publish({ type: 'note.kept.v1', subject: event.subject, data: event.data })
      }),
    ])
  })
  tap = await tapEvents(app.test.env.BROKER_PREFIX as string)
})
afterAll(async () => {
  await tap.close()
  await app.stop()
})
afterEach(() => {
  failures = new Map()
})

const write = (text: string, subject: string = randomUUID(), id?: string) =>
  tap.publish({ type: 'note.written.v1', subject, data: { text }, ...(id ? { id } : {}) })
const kept = (text: string) =>
  tap.ofType<{ text: string }>('note.kept.v1').filter((event) => event.data.text === text)
const parking = () => ({
  rabbitmqUrl: testEnvironment().rabbitmqUrl,
  databaseUrl: app.database.url,
  service: 'notes-service',
  prefix: app.test.env.BROKER_PREFIX as string,
})

describe('an event', () => {
  test('delivered five times has one effect and one consequence', async () => {
    const id = randomUUID()
    for (let copy = 0; copy < 5; copy += 1) await write('five times', 'a', id)
    await write('after five times', 'a')
    await eventually(() => expect(kept('after five times')).toHaveLength(1))
    expect((await app.texts()).filter((text) => text === 'five times')).toHaveLength(1)
    expect(kept('five times')).toHaveLength(1)
  })

  test('that fails twice is tried again, leaves nothing half done, and keeps its place before later ones of its subject', async () => {
    failures.set('first', 2)
    const subject = randomUUID()
    await write('first', subject)
    await write('second', subject)
    await eventually(() => expect(kept('second')).toHaveLength(1))
    const texts = await app.texts()
    expect(texts.indexOf('first')).toBeLessThan(texts.indexOf('second'))
    expect(texts.filter((text) => text === 'first')).toHaveLength(1)
  })

  test('that can never be read is parked at once with its reason, and others pass', async () => {
    const id = randomUUID()
    await tap.publish({ type: 'note.written.v1', subject: 'broken', data: { text: 7 }, id })
    await write('passes')
    await eventually(() => expect(kept('passes')).toHaveLength(1))
    await eventually(async () => expect((await listParked(parking())).map((event) => event.id)).toContain(id))
  })

  test('that keeps failing is parked and can be replayed once the cause is gone', async () => {
    failures.set('stubborn', 100)
    const id = await write('stubborn')
    await eventually(async () =>
      expect(await listParked(parking())).toContainEqual(
        expect.objectContaining({ id, type: 'note.written.v1', reason: 'not yet' }),
      ),
    )
    failures.clear()
    await eventually(async () => expect(await replayParked(parking(), id)).toEqual([id]))
    await eventually(() => expect(kept('stubborn')).toHaveLength(1))
    expect((await listParked(parking())).map((event) => event.id)).not.toContain(id)
  })
})

describe('the outbox', () => {
  test('publishes what committed, in order, and nothing of what was rolled back', async () => {
    const { db } = app.test.service
    await db.transaction((tx) =>
      tx.publish(
        ...Array.from({ length: 500 }, (_, index) => ({
          type: 'note.counted.v1',
          subject: 's',
          data: { index },
        })),
      ),
    )
    await expect(
      db.transaction(async (tx) => {
        await tx.publish({ type: 'note.counted.v1', subject: 's', data: { index: -1 } })
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    await eventually(() => expect(tap.ofType('note.counted.v1')).toHaveLength(500))
    expect(tap.ofType<{ index: number }>('note.counted.v1').map((event) => event.data.index)).toEqual(
      Array.from({ length: 500 }, (_, index) => index),
    )
    expect(tap.ofType('note.counted.v1')[0]).toMatchObject({
      specversion: '1.0',
      source: '/services/notes-service',
      colour: 'blue',
      epoch: 1,
    })
    await eventually(async () => expect(await db.query('SELECT 1 FROM halles.outbox')).toHaveLength(0))
  })
})
