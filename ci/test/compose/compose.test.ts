import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { diskSource, type Source } from '../../bamboo/sources.ts'
import { generateCompose } from '../../compose/generate-compose.ts'
import { readMembers } from '../../compose/read-members.ts'
import { releaseEnvironment } from '../../compose/release-environment.ts'
import { config } from '../../src/config.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const COMPOSE = join(ROOT, 'stacks', 'compose')
const members = readMembers(diskSource(ROOT))
const files = generateCompose(diskSource(ROOT))

interface Service {
  image: string
  read_only?: boolean
  cap_drop?: string[]
  security_opt?: string[]
  restart?: string
  environment?: Record<string, string>
  secrets?: Array<{ source: string; target: string }>
  networks?: Record<string, { aliases?: string[] } | null>
  ports?: Array<{ host_ip?: string; published?: string; target: number }>
  depends_on?: Record<string, { condition: string }>
  deploy?: { replicas?: number; resources?: { limits?: { memory?: string; pids?: number; cpus?: number } } }
  healthcheck?: { test?: string[]; disable?: boolean }
}

interface Rendered {
  name: string
  services: Record<string, Service>
  networks: Record<string, { name: string; external?: boolean; internal?: boolean }>
  secrets: Record<string, { file: string }>
}

test('the files are what the stack and its folders say', () => {
  for (const [name, text] of files) expect(readFileSync(join(COMPOSE, name), 'utf8'), name).toBe(text)
  const args = [join(ROOT, 'ci/compose/main.ts'), '--check']
  expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toContain('are as they should be')
})

test('a service that is added, scaled or given a secret is so in the files too', () => {
  const stack = JSON.parse(readFileSync(join(ROOT, 'stacks/stack.json'), 'utf8')) as {
    services: Array<Record<string, unknown>>
  }
  const search = stack.services.find(({ name }) => name === 'search-service')
  Object.assign(search ?? {}, {
    replicas: 3,
    resources: { memoryMb: 512, cpus: 0.5 },
    secrets: ['NEW_SECRET'],
  })
  const disk = diskSource(ROOT)
  const source: Source = {
    ...disk,
    read: (path) => (path === 'stacks/stack.json' ? JSON.stringify(stack) : disk.read(path)),
  }
  const changed = generateCompose(source)

  const service = servicesOf(changed.get('stack.yaml'))['search-service']
  expect(service?.deploy).toEqual({
    replicas: 3,
    resources: { limits: { memory: '512M', pids: 256, cpus: '0.5' } },
  })
  expect(service?.environment).toMatchObject({ NEW_SECRET_FILE: '/run/secrets/NEW_SECRET' })
  expect(changed.get('make-secrets')).toContain(' NEW_SECRET ')
})

test('no secret, and no image without its version, is in any file', () => {
  for (const name of readdirSync(COMPOSE).filter((file) => statSync(join(COMPOSE, file)).isFile())) {
    const text = readFileSync(join(COMPOSE, name), 'utf8')
    expect(text, name).not.toMatch(/:latest|PRIVATE KEY-----|:\/\/\w+:[0-9a-f]{8}/)
  }
})

test('a release names every image by its digest', () => {
  const entry = { name: '', package: '', version: '', commit: '', source: '', migrations: [] }
  const image = (folder: string) => ({
    ...entry,
    image: `host:5000/halles/${folder}:0.1.0-abc`,
    digest: 'sha256:1',
  })
  const text = releaseEnvironment({
    release: 1,
    version: '0.1.0-7',
    commit: '',
    services: { 'cart-service': image('cart-service') },
    platform: { gateway: image('gateway') },
  })
  expect(text.split('\n')).toEqual([
    'HALLES_VERSION=0.1.0-7',
    'HALLES_RELEASE=0.1.0-7',
    'CART_SERVICE_IMAGE=host:5000/halles/cart-service@sha256:1',
    'GATEWAY_IMAGE=host:5000/halles/gateway@sha256:1',
    '',
  ])
})

test('make-secrets makes every secret that the files mount, readable inside a folder that is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'halles-compose-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(COMPOSE, 'make-secrets'), join(folder, 'make-secrets'))
  const make = () => execFileSync(join(folder, 'make-secrets'), { encoding: 'utf8', stdio: 'pipe' })
  const read = (name: string) => readFileSync(join(folder, 'secrets', name), 'utf8').trim()

  make()

  const mounted = ['compose.yaml', 'stack.yaml'].flatMap((name) =>
    Object.keys((parse(files.get(name) ?? '', { merge: true }) as Rendered).secrets),
  )
  expect(readdirSync(join(folder, 'secrets'))).toEqual(expect.arrayContaining(mounted))
  expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, 'secrets', 'PEER_SECRET')).mode & 0o777).toBe(0o444)
  expect(read('PEER_SECRET')).toMatch(/^[0-9a-f]{64}$/)
  expect(read('GATEWAY_PUBLIC_KEY')).toMatch(/^-----BEGIN PUBLIC KEY-----/)
  expect(read('database-orders')).toMatch(/^postgres:\/\/orders:[0-9a-f]{64}@postgres:5432\/orders$/)
  expect(read('RABBITMQ_CONF')).toContain(read('RABBITMQ_PASSWORD'))
  expect(read('REDIS_URL')).toContain(read('REDIS_PASSWORD'))

  const before = ['PEER_SECRET', 'database-orders', 'GATEWAY_PRIVATE_KEY'].map(read)
  rmSync(join(folder, 'secrets', 'QUOTE_SECRET'), { force: true })
  make()
  expect(['PEER_SECRET', 'database-orders', 'GATEWAY_PRIVATE_KEY'].map(read)).toEqual(before)
  expect(read('QUOTE_SECRET')).toMatch(/^[0-9a-f]{64}$/)
})

const withoutCompose = reasonToSkip()
if (withoutCompose) console.log(`what Compose makes of the files is not tested: ${withoutCompose}`)

describe.skipIf(withoutCompose)('what Compose makes of them', () => {
  const platform = render('compose.yaml')
  const blue = render('stack.yaml')
  const green = render('stack.yaml', { HALLES_COLOUR: 'green' })
  const everything = [...Object.entries(platform.services), ...Object.entries(blue.services)]

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

  test.each(everything)('%s may write nowhere, gain no right, take no more than its share', (_, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      image: expect.stringMatching(/:\d[\w.-]*$/) as unknown,
      restart: expect.stringMatching(/^(unless-stopped|no)$/) as unknown,
    })
    expect(service.deploy?.resources?.limits).toMatchObject({
      memory: expect.stringMatching(/^\d+$/) as unknown,
      pids: 256,
    })
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

function servicesOf(text: string | undefined): Rendered['services'] {
  return (parse(text ?? '', { merge: true }) as Rendered).services
}
