import { createService, type Service } from '@halles/service-kit'
import { createSessionRevocations } from './clients/session-revocations.ts'
import type { Config } from './config.ts'
import { createPasswords } from './credentials/passwords.ts'
import { forgetSessions } from './jobs/forget-sessions.ts'
import { registerAccountRoutes } from './routes/accounts.ts'
import type { Identity } from './routes/identity.ts'
import { registerImpersonationRoutes } from './routes/impersonations.ts'
import { registerSessionRoutes } from './routes/sessions.ts'

export async function buildApp(config: Config): Promise<Service> {
  const service = await createService({
    name: 'identity-service',
    description: 'Accounts, credentials, sessions, roles and impersonation.',
    config,
  })
  const revocations = createSessionRevocations(config.REDIS_URL, config.REDIS_PREFIX, service.log)
  const identity: Identity = {
    ...service,
    passwords: createPasswords(),
    revocations,
    secureCookies: config.PUBLIC_URL.startsWith('https:'),
  }

  registerAccountRoutes(identity)
  registerSessionRoutes(identity)
  registerImpersonationRoutes(identity)

  service.job({ name: 'forget-sessions', everyMs: 60_000, run: () => forgetSessions(service.db) })
  service.onStop(() => revocations.close())
  return service
}
