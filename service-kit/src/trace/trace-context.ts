import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

/** What follows a request or an event through every hop (W3C Trace Context, https://www.w3.org/TR/trace-context/). */
export interface TraceContext {
  traceId: string
  spanId: string
  /** The span that caused this one, in whatever process. */
  parentSpanId?: string
  /** Epoch milliseconds after which nobody waits for the answer. */
  deadlineAt?: number
  requestId?: string
  orderId?: string
  subject?: string
  actor?: string
}

const storage = new AsyncLocalStorage<TraceContext>()
const traceparentPattern = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/

/** The context of the running request, event or job; undefined outside of one. */
export function currentTrace(): TraceContext | undefined {
  return storage.getStore()
}

/** Runs `work` inside a context; everything it awaits sees it. */
export function runInTrace<T>(context: TraceContext, work: () => T): T {
  return storage.run(context, work)
}

/** Continues the caller's trace with a new span, or starts one when the header is missing or malformed. */
export function traceFrom(traceparent: string | undefined): TraceContext {
  const match = traceparent ? traceparentPattern.exec(traceparent) : null
  return {
    traceId: match?.[1] ?? randomBytes(16).toString('hex'),
    spanId: newSpanId(),
    ...(match ? { parentSpanId: match[2] as string } : {}),
  }
}

/** A span of its own for something this context does: a call to another service. */
export function childSpan(context: TraceContext): Pick<TraceContext, 'traceId' | 'spanId' | 'parentSpanId'> {
  return { traceId: context.traceId, spanId: newSpanId(), parentSpanId: context.spanId }
}

function newSpanId(): string {
  return randomBytes(8).toString('hex')
}

/** The header that carries `context` to the next hop. */
export function traceparentOf(context: Pick<TraceContext, 'traceId' | 'spanId'>): string {
  return `00-${context.traceId}-${context.spanId}-01`
}
