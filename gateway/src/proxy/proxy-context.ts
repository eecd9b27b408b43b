import type { Logger } from '@halles/service-kit'
import type { AssetArchive } from '../assets/asset-archive.ts'
import type { RateLimiter } from '../limits/rate-limiter.ts'
import type { PreviewTokens } from '../preview/preview-tokens.ts'
import type { PrincipalSource } from '../principal/principal-source.ts'
import type { SessionCache } from '../principal/session-cache.ts'
import type { StackRegistry } from '../stacks/stack-registry.ts'
import type { UpstreamErrorKind } from '../upstream/upstream-error.ts'
import type { Exchange } from './exchange.ts'
import type { Exchanges } from './exchanges.ts'
import type { Watchdog } from './watchdog.ts'
import type { ResponseHeaderPolicy } from './response-headers.ts'

/** The address shoppers use, in the parts requests are compared with. */
export interface PublicAddress {
  origin: string
  host: string
  protocol: string
  secure: boolean
  /** Host headers that are passed on as they are; any other is replaced by `host`. */
  hosts: ReadonlySet<string>
}

export interface Timeouts {
  upstreamMs: number
}

/** What the data plane works with. */
export interface ProxyContext {
  registry: StackRegistry
  principals: PrincipalSource
  sessions: SessionCache
  limiter: RateLimiter
  previews: PreviewTokens
  archive: AssetArchive
  exchanges: Exchanges
  watchdog: Watchdog
  address: PublicAddress
  policy: ResponseHeaderPolicy
  timeouts: Timeouts
  defaultBodyLimit: number
  trustedProxies: ClientAddressReader
  development: boolean
  serveDocs: ((exchange: Exchange, path: string) => void) | null
  log: Logger
  recordExchange(exchange: Exchange): void
  recordUpstreamFailure(
    group: string,
    kind: UpstreamErrorKind,
    error: unknown,
    traceId: string | undefined,
  ): void
}

export type ClientAddressReader = (remoteAddress: string, forwardedFor: string) => string
