import type { ReadableSpan } from '@opentelemetry/sdk-trace'
import type { TraceContext } from './trace-context.ts'

/** A piece of work that is over. */
export interface FinishedSpan {
  trace: Pick<TraceContext, 'traceId' | 'spanId' | 'parentSpanId'>
  kind: 'server' | 'client' | 'consumer'
  /** Low cardinality: `POST /v1/orders`, `order.placed.v1`. */
  name: string
  startedAtMs: number
  failed: boolean
  /** Names of the OpenTelemetry semantic conventions. */
  attributes: Record<string, string | number>
}

export interface SpanRecorder {
  record(span: FinishedSpan): void
  /** Sends what is left. */
  stop(): Promise<void>
}

export interface SpanRecorderOptions {
  /** Base address of an OTLP/HTTP collector, as in `OTEL_EXPORTER_OTLP_ENDPOINT`; '' records nothing. */
  endpoint: string
  service: string
  version: string
  colour: string
}

const kinds = { server: 1, client: 2, consumer: 4 } as const

/**
 * Exports spans of our own trace context as OTLP. Batching, back-pressure (the oldest are dropped, nobody waits) and the protocol are
 * OpenTelemetry's; it is loaded only where a collector is configured.
 */
export async function createSpanRecorder(options: SpanRecorderOptions): Promise<SpanRecorder> {
  if (options.endpoint === '') return { record: () => undefined, stop: async () => undefined }
  const [{ BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ])
  const processor = new BatchSpanProcessor({
    exporter: new OTLPTraceExporter({ url: `${options.endpoint.replace(/\/$/, '')}/v1/traces` }),
    scheduledDelayMillis: 1_000,
  })
  const resource = resourceFromAttributes({
    'service.name': options.service,
    'service.version': options.version,
    'deployment.environment.name': options.colour,
  })
  return {
    record: (span) => processor.onEnd(toReadableSpan(span, Date.now(), resource)),
    stop: () => processor.shutdown(),
  }
}

function toReadableSpan(
  span: FinishedSpan,
  endedAtMs: number,
  resource: ReadableSpan['resource'],
): ReadableSpan {
  const { traceId, spanId, parentSpanId } = span.trace
  return {
    name: span.name,
    kind: kinds[span.kind],
    spanContext: () => ({ traceId, spanId, traceFlags: 1 }),
    ...(parentSpanId
      ? { parentSpanContext: { traceId, spanId: parentSpanId, traceFlags: 1, isRemote: true } }
      : {}),
    startTime: hrTime(span.startedAtMs),
    endTime: hrTime(endedAtMs),
    duration: hrTime(endedAtMs - span.startedAtMs),
    status: { code: span.failed ? 2 : 0 },
    attributes: span.attributes,
    links: [],
    events: [],
    ended: true,
    resource,
    instrumentationScope: { name: '@halles/service-kit' },
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  }
}

function hrTime(ms: number): [number, number] {
  const seconds = Math.floor(ms / 1_000)
  return [seconds, Math.round((ms - seconds * 1_000) * 1e6)]
}
