import { setTimeout as delay } from 'node:timers/promises'
import { connect as connectTcp } from 'node:net'
import { once } from 'node:events'
import type { ReadyCheck } from './types.ts'

const ATTEMPT_TIMEOUT_MS = 3_000

export async function isReady(check: ReadyCheck): Promise<boolean> {
  return (await whyNotReady(check)) === undefined
}

/** Resolves when the check holds; rejects with the last reason once the time is over or the signal aborts. */
export async function waitUntilReady(
  check: ReadyCheck,
  options: { timeoutMs: number; signal?: AbortSignal; intervalMs?: number },
): Promise<void> {
  const deadline = performance.now() + options.timeoutMs
  for (;;) {
    options.signal?.throwIfAborted()
    const reason = await whyNotReady(check)
    if (reason === undefined) return
    if (performance.now() >= deadline) throw new Error(reason)
    await delay(options.intervalMs ?? 150, undefined, { signal: options.signal })
  }
}

export async function whyNotReady(check: ReadyCheck): Promise<string | undefined> {
  try {
    await ASK[check.kind](check as never)
    return undefined
  } catch (error) {
    return error instanceof AggregateError ? String(error.errors[0]) : String(error)
  }
}

// Clients are loaded when somebody asks: most runs of the tool only look at HTTP.
const ASK: { [K in ReadyCheck['kind']]: (check: Extract<ReadyCheck, { kind: K }>) => Promise<void> } = {
  postgres: askPostgres,
  redis: askRedis,
  rabbitmq: askRabbitmq,
  tcp: askTcp,
}

async function askPostgres({ url }: { url: string }): Promise<void> {
  const { Client } = await import('pg')
  const client = new Client({ connectionString: url, connectionTimeoutMillis: ATTEMPT_TIMEOUT_MS })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT 1')
  } finally {
    await client.end()
  }
}

async function askRedis({ url }: { url: string }): Promise<void> {
  const { Redis } = await import('ioredis')
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: null, connectTimeout: ATTEMPT_TIMEOUT_MS })
  const failed = new Promise<never>((_resolve, reject) => redis.on('error', reject))
  failed.catch(() => {})
  try {
    await Promise.race([redis.connect().then(() => redis.ping()), failed])
  } finally {
    redis.disconnect()
  }
}

async function askRabbitmq({ url }: { url: string }): Promise<void> {
  const { connect } = await import('amqplib')
  const connection = await connect(url, { timeout: ATTEMPT_TIMEOUT_MS })
  connection.on('error', () => {})
  try {
    await connection.createChannel()
  } finally {
    await connection.close()
  }
}

async function askTcp({ host, port }: { host: string; port: number }): Promise<void> {
  const socket = connectTcp({ host, port, timeout: ATTEMPT_TIMEOUT_MS })
  try {
    await once(socket, 'connect')
  } finally {
    socket.destroy()
  }
}
