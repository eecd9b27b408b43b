import { createService, type Service } from '@halles/service-kit'
import { createSimulatorProvider } from './clients/simulator-provider.ts'
import type { Config } from './config.ts'
import { checkOpenPayments } from './jobs/check-open-payments.ts'
import { forgetWebhooks } from './jobs/forget-webhooks.ts'
import { runCommands } from './jobs/run-commands.ts'
import { registerIntentRoutes } from './routes/intents.ts'
import { registerStaffPaymentRoutes } from './routes/staff-payments.ts'
import { registerWebhookRoutes } from './routes/webhooks.ts'
import type { Payments } from './usecases/payments.ts'

export async function buildApp(config: Config): Promise<Service> {
  const service = await createService({
    name: 'payment-service',
    description: 'Payment intents, the append-only money ledger and provider adapters.',
    config,
  })
  const { http, db, log } = service
  const provider = createSimulatorProvider(config.PAYMENT_SIMULATOR_URL, config.PAYMENT_SIMULATOR_API_KEY)
  const requests: Payments = {
    db,
    provider,
    log,
    commit: (work) => db.transaction(work),
    wakeCommands: () => wakeCommands(),
  }
  const jobs: Payments = { ...requests, commit: (work) => db.effect(work) }

  registerIntentRoutes(http, requests)
  registerWebhookRoutes(http, requests, config.PAYMENT_SIMULATOR_WEBHOOK_SECRET)
  registerStaffPaymentRoutes(http, requests)

  const wakeCommands = service.job({ name: 'run-commands', everyMs: 1_000, run: () => runCommands(jobs) })
  service.job({ name: 'check-open-payments', everyMs: 1_000, run: () => checkOpenPayments(jobs) })
  service.job({ name: 'forget-webhooks', everyMs: 600_000, run: () => forgetWebhooks(db) })
  service.onStop(() => provider.close())
  return service
}
