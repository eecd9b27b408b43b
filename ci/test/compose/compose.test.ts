import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { diskSource, type Source } from '../../bamboo/sources.ts'
import { generateCompose } from '../../compose/generate-compose.ts'
import { releaseEnvironment } from '../../compose/release-environment.ts'
import type { Rendered } from './compose-model.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const COMPOSE = join(ROOT, 'stacks', 'compose')
const files = generateCompose(diskSource(ROOT))

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

function servicesOf(text: string | undefined): Rendered['services'] {
  return (parse(text ?? '', { merge: true }) as Rendered).services
}
