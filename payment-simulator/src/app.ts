import { createHash, timingSafeEqual } from 'node:crypto'
import { createHttp, createLogger, openDatabase, type Http } from '@halles/service-kit'
import { createMerchant } from './clients/merchant.ts'
import type { Config } from './config.ts'
import { errors } from './errors.ts'
import { approveLateCharges } from './jobs/approve-late-charges.ts'
import { deliverWebhooks } from './jobs/deliver-webhooks.ts'
import { startRecurring } from './jobs/recurring.ts'
import { registerChargeRoutes } from './routes/charges.ts'
import { registerHealthRoutes } from './routes/health.ts'
import { registerPayRoutes } from './routes/pay.ts'
import { merchantSubject } from './routes/simulator.ts'

/** Requests that are never answered, by design, must not keep the process. */
const unansweredMs = 500

export interface SimulatorProcess {
  http: Http
  start(): Promise<string>
  stop(): Promise<void>
}

/** Stands outside the stacks: no lease, no colour, no broker. Whoever holds the API key is the merchant. */
export async function buildApp(config: Config): Promise<SimulatorProcess> {
  const name = 'payment-simulator'
  const log = createLogger({ service: name, version: '0.1.0', colour: 'none', level: config.LOG_LEVEL })
  const db = openDatabase({
    url: config.DATABASE_URL,
    poolSize: 8,
    applicationName: name,
    colour: 'none',
    log,
  })
  const merchant = createMerchant(config.WEBHOOK_URL, config.WEBHOOK_SECRET)
  const http = await createHttp({
    service: name,
    version: '0.1.0',
    description: 'A simulated payment provider with its own hosted page, charges ledger and webhooks.',
    log,
    guards: {
      verifyPrincipal: async (token) => {
        if (!timingSafeEqual(sha256(token), sha256(config.API_KEY)))
          throw errors.unauthenticated('The API key is not valid.')
        return { kind: 'staff', subject: merchantSubject, roles: [], guestId: '' }
      },
      verifyPeer: () => Promise.reject(errors.unauthenticated()),
    },
    development: false,
  })
  http.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 4_096 },
    async (_request: unknown, body: string) => Object.fromEntries(new URLSearchParams(body)),
  )
  const simulator = { http, db, publicUrl: config.SIMULATOR_PUBLIC_URL.replace(/\/$/, '') }
  registerHealthRoutes(simulator)
  registerChargeRoutes(simulator)
  registerPayRoutes(simulator)

  const work: Array<{ stop(): Promise<void> }> = []
  return {
    http,
    start: async () => {
      const address = await http.listen({ port: config.PORT, host: config.HOST })
      work.push(startRecurring(500, log, () => approveLateCharges(db)))
      work.push(startRecurring(200, log, () => deliverWebhooks(db, merchant, log)))
      log.info({ 'url.full': address }, 'listening')
      return address
    },
    stop: async () => {
      const closing = http.close()
      setTimeout(() => http.server.closeAllConnections(), unansweredMs)
      await closing
      await Promise.all(work.map((recurring) => recurring.stop()))
      await merchant.close()
      await db.close()
    },
  }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
