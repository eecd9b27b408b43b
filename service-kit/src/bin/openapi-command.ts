import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BaseConfig } from '../config/load-config.ts'
import type { Service } from '../service/create-service.ts'

interface ServiceModules {
  loadConfig: (env: NodeJS.ProcessEnv) => BaseConfig
  buildApp: (config: BaseConfig) => Promise<Service>
}

/** Values that satisfy any service's configuration; nothing connects while a contract is written. */
const placeholders: NodeJS.ProcessEnv = {
  PORT: '0',
  LOG_LEVEL: 'silent',
  GATEWAY_PUBLIC_KEY: 'none',
  PEER_SECRET: 'x'.repeat(32),
  DATABASE_URL: 'postgres://none',
  RABBITMQ_URL: 'amqp://none',
  REDIS_URL: 'redis://127.0.0.1:1',
}

export async function openapiCommand(check: boolean): Promise<void> {
  const load = async <T>(file: string) => (await import(pathToFileURL(join(process.cwd(), 'src', file)).href)) as T
  const { loadConfig } = await load<Pick<ServiceModules, 'loadConfig'>>('config.ts')
  const { buildApp } = await load<Pick<ServiceModules, 'buildApp'>>('app.ts')
  const env = new Proxy(placeholders, { get: (known, key: string) => known[key] ?? guess(key) })
  const service = await buildApp(loadConfig(env))
  await service.http.ready()
  const contract = `${JSON.stringify(service.http.swagger(), null, 2)}\n`
  const file = join(process.cwd(), 'openapi.json')
  if (check) {
    const committed = await readFile(file, 'utf8').catch(() => '')
    if (committed !== contract) throw new Error('openapi.json is not what the routes say: run "npm run openapi" and commit it')
    console.log('openapi.json is up to date')
  } else {
    await writeFile(file, contract)
    console.log(`wrote openapi.json (${Object.keys((service.http.swagger() as { paths?: object }).paths ?? {}).length} paths)`)
  }
  await service.stop()
  process.exit(0)
}

function guess(key: string): string | undefined {
  if (key.endsWith('_FILE')) return undefined
  if (key.endsWith('_URL')) return 'http://127.0.0.1:1'
  if (/_(SECRET|KEY|TOKEN)$/.test(key)) return 'x'.repeat(32)
  return undefined
}
