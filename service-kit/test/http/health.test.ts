import supertest from 'supertest'
import { expect, test } from 'vitest'
import { peerHeaders } from '../../src/testing/index.ts'
import { startNotes } from '../support/test-app.ts'

test('ready says which need is missing, live stays live, and draining is not ready', async () => {
  let cacheWarm = false
  const app = await startNotes((service) => {
    service.readiness({
      name: 'cache',
      check: async () => {
        if (!cacheWarm && service.lease.epoch > 1) throw new Error('still cold')
      },
    })
  })
  const api = supertest(app.test.url)
  await app.test.service.lease.take('blue', 2)
  const cold = await readyAfterCache(api)
  expect(cold.status).toBe(503)
  expect(cold.body.checks).toContainEqual({ name: 'cache', ok: false, reason: 'still cold' })
  expect(cold.body.checks).toContainEqual({ name: 'broker', ok: true })
  await api.get('/health/live').expect(200)
  cacheWarm = true
  await api
    .post('/control/drain')
    .set(await peerHeaders('release'))
    .expect(202)
  expect((await api.get('/health/ready')).body.checks[0].name).toBe('draining')
  const metrics = await api.get('/metrics').expect(200)
  expect(metrics.text).toMatch(/halles_outbox_rows\{.*\} 0/)
  await app.stop()
})

async function readyAfterCache(api: ReturnType<typeof supertest>) {
  for (;;) {
    const answer = await api.get('/health/ready')
    if (answer.status === 503) return answer
  }
}

test('a service whose database is gone is not ready and answers 503', async () => {
  const app = await startNotes(({ http, db }) => {
    http.get('/v1/notes', { config: { audience: 'internal' } }, () => db.query('SELECT text FROM note'))
  })
  await app.database.drop()
  const api = supertest(app.test.url)
  const answer = await api.get('/v1/notes').set(await peerHeaders())
  expect([answer.status, answer.body.kind]).toEqual([503, 'unavailable'])
  expect((await readyAfterCache(api)).body.checks[0]).toMatchObject({ name: 'database', ok: false })
  await app.test.service.stop()
})
