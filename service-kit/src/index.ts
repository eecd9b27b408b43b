export {
  ConfigError,
  loadConfigFrom,
  parseEnvironment,
  peerUrlProperty,
  type BaseConfig,
} from './config/load-config.ts'
export {
  LeaseLostError,
  isDatabaseOutage,
  isLeaseLost,
  openDatabase,
  type Database,
  type DatabaseOptions,
  type SqlExecutor,
  type Transaction,
  type TransactionRunner,
} from './database/database.ts'
export { MigrationChangedError, migrate, type MigrateOptions } from './database/migrate.ts'
export { createBroker, type Broker, type BrokerOptions } from './events/broker.ts'
export {
  MalformedEventError,
  createConsumer,
  onEvent,
  type Consumer,
  type EventHandler,
} from './events/consumer.ts'
export { queueNames } from './events/queues.ts'
export type { CloudEvent, NewEvent } from './events/event.ts'
export { listParked, replayParked, type ParkedEvent } from './events/parking.ts'
export { createReadiness, type Readiness, type ReadinessCheck } from './health/health.ts'
export { addGauge, createMetrics, type Metrics } from './health/metrics.ts'
export type { Audience } from './http/audience.ts'
export { createHttp, type Http } from './http/create-http.ts'
export type { Answer } from './http/idempotency.ts'
export { idempotencyKey } from './http/idempotency.ts'
export { ProblemSchema } from './http/openapi.ts'
export { createPeerTokenSigner, createPeerTokenVerifier } from './http/peer-token.ts'
export { createPrincipalVerifier, ownersOf, type Principal } from './http/principal.ts'
export {
  AmountMinor,
  Currency,
  Instant,
  Sku,
  Uuid,
  decodeCursor,
  encodeCursor,
  pageOf,
  pageQuery,
  repeatable,
  strictObject,
  toPage,
  type Page,
} from './http/schemas.ts'
export type { Job } from './jobs/job-runner.ts'
export { createLease, type Lease } from './lease/lease.ts'
export { createLogger, type Logger } from './log/logger.ts'
export { createPeers, PeerProblem, type Peers } from './peers/peers.ts'
export { definePeer, type PeerClient, type PeerContract, type PeerOperation } from './peers/peer-contract.ts'
export {
  Problem,
  defineProblem,
  isProblem,
  problemBody,
  problems,
  type ProblemDefinition,
  type ProblemFactory,
} from './problems/problem.ts'
export { createService, type Service, type ServiceOptions } from './service/create-service.ts'
export { startService } from './service/start-service.ts'
export {
  currentTrace,
  runInTrace,
  traceFrom,
  traceparentOf,
  type TraceContext,
} from './trace/trace-context.ts'
