import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { BaseConfig } from '../config/load-config.ts'
import {
  openDatabase,
  type Database,
  type Transaction,
  type TransactionRunner,
} from '../database/database.ts'
import { createBroker, type Broker } from '../events/broker.ts'
import { createConsumer, type EventHandler } from '../events/consumer.ts'
import { createRelay } from '../events/relay.ts'
import { createReadiness, type ReadinessCheck } from '../health/health.ts'
import { createMetrics, type Metrics } from '../health/metrics.ts'
import { createHttp, type Http } from '../http/create-http.ts'
import { runIdempotent, runIdempotentCall, type Answer } from '../http/idempotency.ts'
import { createPeerTokenSigner, createPeerTokenVerifier } from '../http/peer-token.ts'
import { createPrincipalVerifier } from '../http/principal.ts'
import { createHousekeeping } from '../jobs/housekeeping.ts'
import { createJobRunner, type Job, type JobRunner } from '../jobs/job-runner.ts'
import { createLease, type Lease } from '../lease/lease.ts'
import { createLogger, type Logger } from '../log/logger.ts'
import { createPeers, type Peers } from '../peers/peers.ts'
import { createSpanRecorder } from '../trace/span-recorder.ts'
import { registerOperations } from './operations.ts'

export interface ServiceOptions<Config extends BaseConfig, Tx extends Transaction> {
  name: string
  description: string
  config: Config
  /** Transactions of another library on the same database (Prisma); default: the kit's own, through `pg`. */
  transactions?: (database: Database) => TransactionRunner<Tx>
}

/** What a service is made of. Built without touching the network; `start` connects and listens, `stop` drains and closes. */
export interface Service<Tx extends Transaction = Transaction> {
  readonly name: string
  readonly log: Logger
  readonly http: Http
  readonly database: Database
  readonly db: TransactionRunner<Tx>
  readonly lease: Lease
  readonly broker: Broker | undefined
  readonly peers: Peers
  readonly metrics: Metrics
  /** Answers a mutating request once per Idempotency-Key; effect and record commit together. */
  idempotent<Body>(
    request: FastifyRequest,
    reply: FastifyReply,
    effect: (tx: Tx) => Promise<Answer<Body>>,
  ): Promise<Body>
  /** The same for work that calls other services. */
  idempotentCall<Body>(
    request: FastifyRequest,
    reply: FastifyReply,
    work: () => Promise<Answer<Body>>,
  ): Promise<Body>
  /** Consumes events, only while the lease is held. Call once, with all handlers. */
  consume(handlers: Array<EventHandler<Tx>>): void
  /** Adds a recurring job, run only while the lease is held. Returns a function that runs it now. */
  job(job: Job): () => void
  /** Something `ready` has to prove besides database and broker: a cache, Redis, a warm index. */
  readiness(check: ReadinessCheck): void
  /** Runs at stop, after requests have drained: close what the service opened itself. */
  onStop(close: () => Promise<void> | void): void
  /** Connects, listens and resolves with the address. */
  start(): Promise<string>
  stop(): Promise<void>
}

export async function createService<Config extends BaseConfig, Tx extends Transaction = Transaction>(
  options: ServiceOptions<Config, Tx>,
): Promise<Service<Tx>> {
  const { name, config } = options
  const log = createLogger({
    service: name,
    version: config.VERSION,
    colour: config.COLOUR,
    level: config.LOG_LEVEL,
  })
  const metrics = createMetrics(name, config.COLOUR)
  const spans = await createSpanRecorder({
    endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT,
    service: name,
    version: config.VERSION,
    colour: config.COLOUR,
  })
  const database = openDatabase({
    url: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL_SIZE,
    applicationName: `${name} ${config.COLOUR}`,
    colour: config.COLOUR,
    log,
  })
  const db = options.transactions?.(database) ?? (database as unknown as TransactionRunner<Tx>)
  const lease = createLease({ db: database, colour: config.COLOUR, log })
  const broker = config.RABBITMQ_URL
    ? createBroker({
        url: config.RABBITMQ_URL,
        prefix: config.BROKER_PREFIX,
        name: `${name} ${config.COLOUR}`,
        log,
      })
    : undefined
  const peers = createPeers({ peerToken: createPeerTokenSigner(config.PEER_SECRET, name), spans })
  const relay =
    broker &&
    createRelay({
      db: database,
      broker,
      source: `/services/${name}`,
      colour: config.COLOUR,
      epoch: () => lease.epoch,
      log,
    })
  if (relay) database.onOutboxWritten(relay.wake)

  const handlers: Array<EventHandler<Tx>> = []
  const jobs: Job[] = [createHousekeeping(database)]
  const closers: Array<() => Promise<void> | void> = []
  const checks: ReadinessCheck[] = [
    { name: 'database', check: async () => void (await database.query('SELECT epoch FROM halles.lease')) },
  ]
  if (broker) checks.push({ name: 'broker', check: broker.check })
  let jobRunner: JobRunner | undefined
  let draining = false

  const http = await createHttp({
    service: name,
    version: packageVersion(),
    description: options.description,
    log,
    guards: {
      verifyPrincipal: createPrincipalVerifier(config.GATEWAY_PUBLIC_KEY),
      verifyPeer: createPeerTokenVerifier(config.PEER_SECRET),
    },
    spans,
    development: config.NODE_ENV === 'development',
    onAnswered: (route, method, status, seconds) =>
      metrics.requestSeconds.observe({ route, method, status: String(status) }, seconds),
  })
  registerOperations(http, {
    identity: {
      name,
      version: config.VERSION,
      colour: config.COLOUR,
      commit: config.COMMIT,
      release: config.RELEASE,
    },
    readiness: createReadiness(checks, () => draining),
    metrics,
    lease,
    outboxRows: async () =>
      Number((await database.query<{ count: string }>('SELECT count(*) FROM halles.outbox'))[0]?.count ?? 0),
    drain: () => {
      draining = true
    },
  })

  async function start(): Promise<string> {
    jobRunner = createJobRunner(jobs, log)
    const consumer =
      broker && handlers.length > 0
        ? createConsumer({
            db,
            broker,
            service: name,
            handlers,
            log,
            spans,
            onHandled: (type, outcome) => metrics.events.inc({ type, outcome }),
          })
        : undefined
    const pauseEffects = async () => {
      await Promise.all([consumer?.pause(), jobRunner?.pause(), relay?.stop()])
    }
    await lease.onChange(async (held) => {
      if (!held) return pauseEffects()
      consumer?.resume()
      jobRunner?.resume()
      relay?.start()
    })
    closers.unshift(pauseEffects)
    broker?.start()
    await lease
      .refresh()
      .catch((error: unknown) => log.warn({ err: error }, 'lease could not be read at start'))
    lease.start()
    const address = await http.listen({ port: config.PORT, host: config.HOST })
    log.info({ 'url.full': address }, 'listening')
    return address
  }

  async function stop(): Promise<void> {
    draining = true
    lease.stop()
    await http.close()
    for (const close of closers) await close()
    await Promise.all([broker?.stop(), peers.close(), spans.stop().catch(() => undefined)])
    await database.close()
  }

  return {
    name,
    log,
    http,
    database,
    db,
    lease,
    broker,
    peers,
    metrics,
    idempotent: (request, reply, effect) => runIdempotent(db, request, reply, effect),
    idempotentCall: (request, reply, work) => runIdempotentCall(database, request, reply, work),
    consume: (added) => void handlers.push(...added),
    job: (job) => {
      jobs.push(job)
      return () => jobRunner?.wake(job.name)
    },
    readiness: (check) => void checks.push(check),
    onStop: (close) => void closers.push(close),
    start,
    stop,
  }
}

function packageVersion(): string {
  const manifest = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as {
    version?: string
  }
  return manifest.version ?? '0.0.0'
}
