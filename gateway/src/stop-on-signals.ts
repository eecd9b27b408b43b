import type { Gateway } from './app.ts'

/** Drains on SIGTERM and SIGINT; ends the process with code 1 when that takes too long, at once on a second signal. */
export function stopOnSignals(gateway: Gateway, timeoutMs: number): void {
  let stopping = false
  const stop = (signal: string) => {
    if (stopping) process.exit(1)
    stopping = true
    gateway.log.info({ signal }, 'shutting down')
    setTimeout(() => process.exit(1), timeoutMs).unref()
    gateway.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        gateway.log.error({ err: error }, 'shutdown failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', () => stop('SIGTERM'))
  process.on('SIGINT', () => stop('SIGINT'))
}
