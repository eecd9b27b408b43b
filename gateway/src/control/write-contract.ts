import { writeFile } from 'node:fs/promises'
import { createLogger } from '@halles/service-kit'
import { GatewayMetrics } from '../observe/gateway-metrics.ts'
import { PreviewTokens } from '../preview/preview-tokens.ts'
import { StackRegistry } from '../stacks/stack-registry.ts'
import { StateFile } from '../stacks/state-file.ts'
import { createControlApp } from './control-app.ts'
import { readinessOf } from './readiness.ts'

const registry = new StackRegistry(new StateFile('/dev/null'), {
  address: { connectTimeoutMs: 1, maxConnections: 1 },
})
const app = await createControlApp({
  token: 'only to write the contract',
  version: '0.0.0',
  log: createLogger({ service: 'gateway', version: '0.0.0', colour: 'none', level: 'silent' }),
  registry,
  previews: new PreviewTokens('only to write the contract, never used'),
  publicOrigin: 'http://127.0.0.1:4100',
  registerStack: async () => undefined,
  metrics: new GatewayMetrics(registry),
  readiness: () => readinessOf({ draining: false, sharedLimits: true, revocations: true }),
})
await app.ready()
await writeFile(new URL('../../openapi.json', import.meta.url), `${JSON.stringify(app.swagger(), null, 2)}\n`)
await app.close()
