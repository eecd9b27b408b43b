import type { Logger } from '@halles/service-kit'
import type { Config } from '../config.ts'
import type { Exchange } from '../proxy/exchange.ts'
import type { ProxyContext } from '../proxy/proxy-context.ts'
import type { StackRegistry } from '../stacks/stack-registry.ts'
import { AccessLog } from './access-log.ts'
import { GatewayMetrics } from './gateway-metrics.ts'

const quietLevels = new Set(['warn', 'error', 'fatal', 'silent'])

export interface Observation {
  metrics: GatewayMetrics
  recorders: Pick<ProxyContext, 'recordExchange' | 'recordUpstreamFailure'>
  watchLimits(isDegraded: () => boolean): void
  close(): void
}

/** What the data plane tells the outside about itself. LOG_LEVEL=warn turns the access log off. */
export function createObservation(config: Config, registry: StackRegistry, log: Logger): Observation {
  const metrics = new GatewayMetrics(registry)
  const accessLog = quietLevels.has(config.LOG_LEVEL)
    ? null
    : new AccessLog(config.VERSION, (text) => void process.stdout.write(text))
  return {
    metrics,
    recorders: {
      recordExchange(exchange: Exchange) {
        const durationMs = performance.now() - exchange.startedAt
        metrics.record(exchange, durationMs)
        accessLog?.record(exchange, durationMs)
      },
      recordUpstreamFailure(upstream, kind, error, traceId) {
        metrics.upstreamFailures.inc({ upstream, kind })
        log.warn({ err: error, 'labels.upstream': upstream, 'trace.id': traceId }, 'upstream failed')
      },
    },
    watchLimits: (isDegraded) => metrics.watchLimits(isDegraded),
    close: () => accessLog?.flush(),
  }
}
