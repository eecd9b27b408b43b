import type { SpanRecorder } from '../trace/span-recorder.ts'
import type { childSpan } from '../trace/trace-context.ts'
import type { PeerOperation } from './peer-contract.ts'

/** Starts the span of a call to a peer, retry included; the returned function ends it. */
export function startCallSpan(
  spans: SpanRecorder,
  span: ReturnType<typeof childSpan> | undefined,
  service: string,
  { method, path }: PeerOperation,
): (failed: boolean) => void {
  if (!span) return () => undefined
  const startedAtMs = Date.now()
  return (failed) =>
    spans.record({
      trace: span,
      kind: 'client',
      name: `${method} ${path}`,
      startedAtMs,
      failed,
      attributes: { 'http.request.method': method, 'url.template': path, 'server.address': service },
    })
}
