import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { diskSource } from '../../bamboo/sources.ts'
import { generateCompose } from '../../compose/generate-compose.ts'
import { readMembers } from '../../compose/read-members.ts'
import { config } from '../../src/config.ts'
import type { Rendered, Service } from '../compose/compose-model.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const COMPOSE = join(ROOT, 'stacks', 'compose')
const members = readMembers(diskSource(ROOT))
const files = generateCompose(diskSource(ROOT))

const withoutCompose = reasonToSkip()
if (withoutCompose) console.log(`what Compose makes of the files is not tested: ${withoutCompose}`)

describe.skipIf(withoutCompose)('what Compose makes of them', () => {
  let platform: Rendered
  let blue: Rendered
  let green: Rendered
  let everything: Array<[string, Service]>

  beforeAll(() => {
    platform = render('compose.yaml')
    blue = render('stack.yaml')
    green = render('stack.yaml', { HALLES_COLOUR: 'green' })
    everything = [...Object.entries(platform.services), ...Object.entries(blue.services)]
  })

  test('has every service of the stack, with a migration before each that keeps data', () => {
    const names = members.services.map(({ name }) => name)
    const migrations = members.services
      .filter(({ database }) => database)
      .map(({ name }) => `${name}-migrate`)
    expect(Object.keys(blue.services).sort()).toEqual(
      [...names, ...migrations, 'databases', 'open-shop'].sort(),
    )
    expect(Object.keys(platform.services).sort()).toEqual(
      [
        'postgres',
        'rabbitmq',
        'redis',
        'databases',
        'gateway',
        'payment-simulator',
        'payment-simulator-migrate',
      ].sort(),
    )
    for (const name of migrations) {
      const waiting = blue.services[name.replace(/-migrate$/, '')]?.depends_on
      expect(waiting?.[name]?.condition).toBe('service_completed_successfully')
      expect(blue.services[name]?.depends_on?.databases?.condition).toBe('service_completed_successfully')
    }
    for (const name of names)
      expect(blue.services['open-shop']?.depends_on?.[name]?.condition).toBe('service_healthy')
  })

  test('lets in through the gateway alone, on loopback', () => {
    const published = everything.filter(([, { ports }]) => ports !== undefined)
    expect(published.map(([name]) => name)).toEqual(['gateway'])
    expect(platform.services.gateway?.ports).toMatchObject([{ host_ip: '127.0.0.1', published: '8080' }])
    const inward = Object.values(platform.networks).filter(({ internal }) => !internal)
    expect(inward.map(({ name }) => name)).toEqual(['halles-front'])
    const inFront = everything.filter(([, { networks }]) => networks && 'front' in networks)
    expect(inFront.map(([name]) => name)).toEqual(['gateway'])
  })

  test('nobody may write anywhere, gain a right or take more than a share', () => {
    for (const [name, service] of everything) {
      expect(service, name).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        image: expect.stringMatching(/:\d[\w.-]*$/) as unknown,
        restart: expect.stringMatching(/^(unless-stopped|no)$/) as unknown,
      })
      expect(service.deploy?.resources?.limits, name).toMatchObject({
        memory: expect.stringMatching(/^\d+$/) as unknown,
        pids: 256,
      })
    }
  })

  test('gives a program its own database and its own secrets, as files', () => {
    for (const { name, database, secrets } of members.services) {
      const given = (blue.services[name]?.secrets ?? []).map(({ source }) => source)
      const own = ['GATEWAY_PUBLIC_KEY', 'PEER_SECRET', ...Object.values(secrets)]
      expect(given, name).toEqual(expect.arrayContaining(own))
      expect(given.filter((source) => source.startsWith('database-'))).toEqual(
        database ? [`database-${database}`] : [],
      )
    }
    for (const [name, { environment = {} }] of everything)
      for (const variable of Object.keys(environment))
        expect(variable, name).not.toMatch(/(SECRET|TOKEN|PASSWORD|_KEY|DATABASE_URL)$/)
  })

  test('keeps blue and green apart: projects, networks, and whom a service asks', () => {
    expect([blue.name, green.name]).toEqual(['halles-blue', 'halles-green'])
    expect(blue.networks.stack).toMatchObject({ name: platform.networks.blue?.name, external: true })
    expect(green.networks.stack).toMatchObject({ name: platform.networks.green?.name, external: true })
    expect(green.services['cart-service']?.networks?.stack?.aliases).toEqual(['cart-service.green'])
    expect(green.services['checkout-service']?.environment).toMatchObject({
      COLOUR: 'green',
      CART_SERVICE_URL: 'http://cart-service.green:8080',
    })
  })

  test('takes images from another registry, by another version, or by digest', () => {
    const release = {
      HALLES_REGISTRY: 'registry.example',
      HALLES_VERSION: '0.2.0',
      GATEWAY_IMAGE: 'a@sha256:1',
    }
    expect(render('stack.yaml', release).services['cart-service']?.image).toBe(
      'registry.example/halles/cart-service:0.2.0',
    )
    expect(render('compose.yaml', release).services.gateway?.image).toBe('a@sha256:1')
  })
})

function render(file: string, env: Record<string, string> = {}): Rendered {
  const folder = mkdtempSync(join(tmpdir(), 'halles-compose-'))
  try {
    for (const name of ['compose.yaml', 'stack.yaml'])
      writeFileSync(join(folder, name), files.get(name) ?? '')
    for (const name of ['create-databases', 'open-shop.mjs']) cpSync(join(COMPOSE, name), join(folder, name))
    const args = ['compose', '--file', join(folder, file), 'config', '--format', 'json']
    return JSON.parse(
      execFileSync(config.docker, args, { encoding: 'utf8', env: { ...plainEnvironment(), ...env } }),
    ) as Rendered
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Without what this shell may say of a shop of its own. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('HALLES_')))
}

function reasonToSkip(): string | undefined {
  const { status, error } = spawnSync(config.docker, ['compose', 'version'], { stdio: 'ignore' })
  if (error) return 'there is no docker command'
  return status === 0 ? undefined : 'Docker has no compose plugin here'
}
