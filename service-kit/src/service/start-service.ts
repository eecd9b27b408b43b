import type { BaseConfig } from '../config/load-config.ts'
import type { Transaction } from '../database/database.ts'
import type { Service } from './create-service.ts'

/**
 * Runs a service as a process: starts it, and on SIGTERM or SIGINT drains and stops it. A process that does not get done within
 * SHUTDOWN_TIMEOUT_MS ends itself with exit code 1; a second signal ends it at once.
 */
export async function startService<Config extends BaseConfig, Tx extends Transaction>(
  config: Config,
  build: (config: Config) => Promise<Service<Tx>>,
): Promise<void> {
  const service = await build(config)
  let stopping = false
  const shutDown = (signal: string) => {
    if (stopping) process.exit(1)
    stopping = true
    service.log.info({ signal }, 'shutting down')
    const deadline = setTimeout(() => {
      service.log.error('shutdown took too long')
      process.exit(1)
    }, config.SHUTDOWN_TIMEOUT_MS)
    service.stop().then(
      () => {
        clearTimeout(deadline)
        process.exit(0)
      },
      (error: unknown) => {
        service.log.error({ err: error }, 'shutdown failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', () => shutDown('SIGTERM'))
  process.on('SIGINT', () => shutDown('SIGINT'))
  process.on('unhandledRejection', (error) => {
    service.log.fatal({ err: error }, 'unhandled rejection')
    process.exit(1)
  })
  await service.start()
}
