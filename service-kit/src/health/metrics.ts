import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** Prometheus metrics of one process. Names follow the OpenMetrics habit: base units, `_total` for counters. */
export interface Metrics {
  registry: Registry
  requestSeconds: Histogram<'route' | 'method' | 'status'>
  events: Counter<'type' | 'outcome'>
  outboxRows: Gauge
  leaseHeld: Gauge
}

export function createMetrics(service: string, colour: string): Metrics {
  const registry = new Registry()
  registry.setDefaultLabels({ service, colour })
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 50 })
  const registers = [registry]
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'http_server_request_duration_seconds',
      help: 'Duration of answered requests',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    events: new Counter({
      name: 'halles_events_total',
      help: 'Events taken from the queue',
      labelNames: ['type', 'outcome'],
      registers,
    }),
    outboxRows: new Gauge({
      name: 'halles_outbox_rows',
      help: 'Events written and not yet confirmed by the broker',
      registers,
    }),
    leaseHeld: new Gauge({
      name: 'halles_lease_held',
      help: '1 while this colour may cause effects',
      registers,
    }),
  }
}

/** A number that is read when the metrics are asked for. */
export function addGauge(metrics: Metrics, name: string, help: string, read: () => Promise<number>): void {
  new Gauge({
    name,
    help,
    registers: [metrics.registry],
    async collect() {
      this.set(await read())
    },
  })
}
