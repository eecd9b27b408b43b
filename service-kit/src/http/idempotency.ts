import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SqlExecutor, Transaction, TransactionRunner } from '../database/database.ts'
import { problems } from '../problems/problem.ts'

export interface Answer<Body = unknown> {
  status: number
  body: Body
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `required`: 400 without an `Idempotency-Key`. Every mutating route honours one that is sent. */
    idempotency?: 'required' | 'optional'
  }
}

const keyPattern = /^[\x21-\x7e]{1,200}$/

interface StoredRow {
  request_hash: string
  status: number | null
  body: unknown
  locked: boolean
}

/**
 * Runs a mutating request once per `Idempotency-Key`, with the semantics Stripe documents: while the first is in flight 409, same key and
 * same body replays status and body with `Idempotent-Replayed: true`, same key and another body 422. The record is written in the same
 * transaction as the effect, so a crash leaves either both or none. A thrown problem rolls back both: the client may repair and retry.
 */
export async function runIdempotent<Tx extends Transaction, Body>(
  db: TransactionRunner<Tx>,
  request: FastifyRequest,
  reply: FastifyReply,
  effect: (tx: Tx) => Promise<Answer<Body>>,
): Promise<Body> {
  const key = idempotencyKey(request)
  if (!key) return send(reply, await db.transaction(effect))
  const scope = scopeOf(request)
  const hash = requestHash(request)
  const outcome = await db.transaction(async (tx) => {
    const [, stored] = await Promise.all([lockKey(tx, scope, key), findStored(tx, scope, key)])
    if (stored) return replay(stored, hash)
    const answer = await effect(tx)
    tx.write(
      'INSERT INTO halles.idempotency (scope, key, request_hash, status, body) VALUES ($1, $2, $3, $4::integer, $5::jsonb)',
      [scope, key, hash, answer.status, JSON.stringify(answer.body ?? null)],
    )
    return { answer, replayed: false }
  })
  return send(reply, outcome.answer, outcome.replayed)
}

/**
 * The same for work that calls other services, where no transaction can stay open: the key is claimed first (60 s), the work runs (each of
 * its own calls with a key of its own), then the answer is stored. A failure frees the key; after a crash the claim expires and the
 * work runs again.
 */
export async function runIdempotentCall<Body>(
  db: TransactionRunner,
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<Answer<Body>>,
): Promise<Body> {
  const key = idempotencyKey(request)
  if (!key) return send(reply, await work())
  const scope = scopeOf(request)
  const hash = requestHash(request)
  const claimed = await db.query(
    `INSERT INTO halles.idempotency (scope, key, request_hash, locked_until) VALUES ($1, $2, $3, now() + interval '60 seconds')
     ON CONFLICT (scope, key) DO UPDATE SET locked_until = excluded.locked_until
       WHERE idempotency.status IS NULL AND idempotency.locked_until < now() AND idempotency.request_hash = excluded.request_hash
     RETURNING key`,
    [scope, key, hash],
  )
  if (claimed.length === 0) {
    const stored = await findStored(db, scope, key)
    if (!stored) throw problems.idempotencyInFlight()
    const outcome = replay(stored, hash)
    return send(reply, outcome.answer, true)
  }
  try {
    const answer = await work()
    await db.query(
      'UPDATE halles.idempotency SET status = $3::integer, body = $4::jsonb, locked_until = NULL WHERE scope = $1 AND key = $2',
      [scope, key, answer.status, JSON.stringify(answer.body ?? null)],
    )
    return send(reply, answer)
  } catch (error) {
    await db.query('DELETE FROM halles.idempotency WHERE scope = $1 AND key = $2 AND status IS NULL', [
      scope,
      key,
    ])
    throw error
  }
}

/** The request's key. @throws Problem `validation` when it is required and missing, or malformed. */
export function idempotencyKey(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) {
    if (request.routeOptions.config.idempotency === 'required')
      throw problems.validation('The header Idempotency-Key is required.')
    return undefined
  }
  if (typeof key !== 'string' || !keyPattern.test(key))
    throw problems.validation('Idempotency-Key must be 1 to 200 printable characters.')
  return key
}

async function lockKey(tx: SqlExecutor, scope: string, key: string): Promise<void> {
  const [lock] = await tx.query<{ locked: boolean }>(
    'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 4801)) AS locked',
    [`${scope}\n${key}`],
  )
  if (!lock?.locked) throw problems.idempotencyInFlight()
}

async function findStored(db: SqlExecutor, scope: string, key: string): Promise<StoredRow | undefined> {
  const rows = await db.query<StoredRow>(
    'SELECT request_hash, status, body, coalesce(locked_until > now(), false) AS locked FROM halles.idempotency WHERE scope = $1 AND key = $2',
    [scope, key],
  )
  return rows[0]
}

function replay(stored: StoredRow, hash: string): { answer: Answer; replayed: boolean } {
  if (stored.request_hash !== hash) throw problems.idempotencyMismatch()
  if (stored.status === null) throw problems.idempotencyInFlight()
  return { answer: { status: stored.status, body: stored.body }, replayed: true }
}

function scopeOf(request: FastifyRequest): string {
  const owner = request.peer ?? request.principal.subject
  return `${owner} ${request.method} ${request.routeOptions.url}`
}

function requestHash(request: FastifyRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([request.params, request.body ?? null]))
    .digest('hex')
}

/** Fastify sends what a handler returns; typed as the body so that routes check it against their response schema. */
function send<Body>(reply: FastifyReply, answer: Answer, replayed = false): Body {
  if (replayed) reply.header('idempotent-replayed', 'true')
  return reply.code(answer.status).send(answer.status === 204 ? undefined : answer.body) as unknown as Body
}
