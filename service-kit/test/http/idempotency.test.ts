import { Type } from 'typebox'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problems, strictObject } from '../../src/index.ts'
import { eventually, principalHeaders } from '../../src/testing/index.ts'
import { startNotes, type NotesApp } from '../support/test-app.ts'

let app: NotesApp
let api: ReturnType<typeof supertest>
let letGo: (() => void) | undefined
let failNext = false

beforeAll(async () => {
  app = await startNotes((service) => {
    const body = strictObject({ text: Type.String({ maxLength: 20 }) })
    service.http.post(
      '/v1/notes',
      { config: { audience: 'public', idempotency: 'required' }, schema: { body } },
      (request, reply) =>
        service.idempotent(request, reply, async (tx) => {
          await tx.query('INSERT INTO note (subject, text) VALUES ($1, $2)', ['s', request.body.text])
          if (failNext) {
            failNext = false
            throw problems.conflict('not now')
          }
          return { status: 201, body: { text: request.body.text } }
        }),
    )
    service.http.post('/v1/calls', { config: { audience: 'public' }, schema: { body } }, (request, reply) =>
      service.idempotentCall(request, reply, async () => {
        await new Promise<void>((resolve) => {
          letGo = resolve
        })
        return { status: 200, body: { text: request.body.text } }
      }),
    )
  })
  api = supertest(app.test.url)
})
afterAll(() => app.stop())

describe('a request with an idempotency key', () => {
  test('sent fifty times at once has one effect, and every answer is the first one or says that it is in flight', async () => {
    const headers = await principalHeaders()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        api.post('/v1/notes').set(headers).set('idempotency-key', 'fifty').send({ text: 'fifty' }),
      ),
    )
    expect((await app.texts()).filter((text) => text === 'fifty')).toHaveLength(1)
    expect(answers.some((answer) => answer.status === 201)).toBe(true)
    expect(
      answers.every((answer) => answer.status === 201 || answer.body.kind === 'idempotency-in-flight'),
    ).toBe(true)
  })

  test('is replayed with status, body and a header that says so', async () => {
    const headers = await principalHeaders()
    const send = () =>
      api.post('/v1/notes').set(headers).set('idempotency-key', 'again').send({ text: 'again' })
    const first = await send()
    const second = await send()
    expect([second.status, second.body, second.headers['idempotent-replayed']]).toEqual([
      201,
      first.body,
      'true',
    ])
    expect(first.headers['idempotent-replayed']).toBeUndefined()
  })

  test('and another body is refused', async () => {
    const headers = await principalHeaders()
    await api.post('/v1/notes').set(headers).set('idempotency-key', 'other').send({ text: 'one' }).expect(201)
    const answer = await api
      .post('/v1/notes')
      .set(headers)
      .set('idempotency-key', 'other')
      .send({ text: 'two' })
    expect([answer.status, answer.body.kind]).toEqual([422, 'idempotency-mismatch'])
  })

  test('that failed left nothing behind and may be sent again', async () => {
    const headers = await principalHeaders()
    failNext = true
    await api
      .post('/v1/notes')
      .set(headers)
      .set('idempotency-key', 'fails')
      .send({ text: 'fails' })
      .expect(409)
    expect(await app.texts()).not.toContain('fails')
    await api
      .post('/v1/notes')
      .set(headers)
      .set('idempotency-key', 'fails')
      .send({ text: 'fails' })
      .expect(201)
  })

  test('belongs to its sender: another one may use the same key', async () => {
    await api
      .post('/v1/notes')
      .set(await principalHeaders())
      .set('idempotency-key', 'mine')
      .send({ text: 'mine' })
      .expect(201)
    const other = await api
      .post('/v1/notes')
      .set(await principalHeaders())
      .set('idempotency-key', 'mine')
      .send({ text: 'yours' })
    expect(other.body).toEqual({ text: 'yours' })
  })

  test('is required where the route says so, and must be printable', async () => {
    const headers = await principalHeaders()
    expect((await api.post('/v1/notes').set(headers).send({ text: 'x' })).body.kind).toBe('validation')
    expect(
      (await api.post('/v1/notes').set(headers).set('idempotency-key', 'a b').send({ text: 'x' })).body.kind,
    ).toBe('validation')
  })

  test('that calls other services answers 409 while it is in flight', async () => {
    const headers = await principalHeaders()
    const send = () =>
      api.post('/v1/calls').set(headers).set('idempotency-key', 'call').send({ text: 'call' })
    const first = send().then((answer) => answer)
    const finish = await eventually(() => {
      expect(letGo).toBeDefined()
      return letGo as () => void
    })
    expect((await send()).body.kind).toBe('idempotency-in-flight')
    finish()
    expect((await first).status).toBe(200)
    expect((await send()).headers['idempotent-replayed']).toBe('true')
  })
})
