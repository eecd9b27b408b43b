import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ensureSecrets } from '../../src/secrets/ensure-secrets.ts'
import { configHash, localPlace, serviceEnvironment } from '../../src/stack/deployment.ts'
import { isSealIntact, sealManifest } from '../../src/stack/manifest.ts'
import { loadStack } from '../../src/stack/stack-definition.ts'
import { temporaryFolder } from '../temporary-folder.ts'

interface Listed {
  name: string
  peers: string[] | 'all'
  secrets?: string[]
  database?: string
  replicas?: number
  resources?: { memoryMb?: number; cpus?: number }
}

async function checkoutWith(
  services: Listed[],
  ports: Record<string, number>,
  written = Object.keys(ports),
): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'stacks'))
  await writeFile(join(folder, 'stacks', 'stack.json'), JSON.stringify({ stack: 1, services }))
  for (const [name, portOffset] of Object.entries(ports)) {
    await mkdir(join(folder, name, 'src'), { recursive: true })
    const halles = { kind: 'service', portOffset, needs: ['postgres', 'rabbitmq'], replicas: 2 }
    await writeFile(join(folder, name, 'package.json'), JSON.stringify({ version: '1.0.0', halles }))
    if (written.includes(name)) await writeFile(join(folder, name, 'src', 'main.ts'), '')
  }
  return folder
}

test('a service is what its folder says and asks whom the stack says', async () => {
  const folder = await checkoutWith(
    [
      { name: 'cart-service', peers: [] },
      { name: 'order-service', peers: ['cart-service'], database: 'orders' },
    ],
    { 'cart-service': 6, 'order-service': 8 },
  )

  const stack = await loadStack(folder)

  expect(stack.services).toMatchObject([
    { name: 'cart-service', portOffset: 6, replicas: 2, database: 'cart', peers: [] },
    { name: 'order-service', database: 'orders', peers: ['cart-service'], ready: '/health/ready' },
  ])
})

test('what is not written yet is left out but can still be found by others', async () => {
  const folder = await checkoutWith(
    [
      { name: 'cart-service', peers: [] },
      { name: 'order-service', peers: 'all' },
    ],
    { 'cart-service': 6, 'order-service': 8 },
    ['order-service'],
  )

  const stack = await loadStack(folder)

  expect(stack).toMatchObject({ absent: ['cart-service'], addresses: { 'cart-service': { portOffset: 6 } } })
  expect(stack.services.map((service) => [service.name, service.peers])).toEqual([
    ['order-service', ['cart-service']],
  ])
})

test('what an operator decides about a service counts for more than what its folder says', async () => {
  const folder = await checkoutWith(
    [
      { name: 'cart-service', peers: [], replicas: 3, resources: { cpus: 0.5 } },
      { name: 'order-service', peers: [], resources: { memoryMb: 512 } },
    ],
    { 'cart-service': 6, 'order-service': 8 },
  )

  const stack = await loadStack(folder)

  expect(stack.services).toMatchObject([
    { name: 'cart-service', replicas: 3, memoryMb: 256, cpus: 0.5 },
    { name: 'order-service', replicas: 2, memoryMb: 512, cpus: null },
  ])
  expect(stack.addresses['cart-service']).toEqual({ portOffset: 6, replicas: 3 })
})

test('two services with one port are refused', async () => {
  const folder = await checkoutWith(
    [
      { name: 'cart-service', peers: [] },
      { name: 'order-service', peers: [] },
    ],
    { 'cart-service': 6, 'order-service': 6 },
  )

  await expect(loadStack(folder)).rejects.toThrow(
    'order-service and cart-service have the same port offset 6',
  )
})

test('the environment holds addresses of the own colour and names of secret files, never a secret', async () => {
  const folder = await checkoutWith(
    [
      { name: 'cart-service', peers: [] },
      { name: 'order-service', peers: ['cart-service'], secrets: ['QUOTE_SECRET'] },
    ],
    { 'cart-service': 6, 'order-service': 8 },
  )
  const { services, addresses } = await loadStack(folder)
  const instance = {
    checkout: folder,
    dataDir: join(folder, 'data'),
    portBase: 4100,
    gatewayReplicas: 1,
    logLevel: 'info',
    driver: 'local' as const,
  }
  const facts = { release: 'r1', colour: 'green' as const, version: '1', commit: 'c', addresses }

  const environment = serviceEnvironment(instance, localPlace(instance), services[1] ?? neverHere(), facts)

  expect(environment).toMatchObject({
    COLOUR: 'green',
    PUBLIC_URL: 'http://127.0.0.1:4100',
    CART_SERVICE_URL: 'http://127.0.0.1:4306,http://127.0.0.1:4506',
    QUOTE_SECRET_FILE: join(folder, 'data', 'secrets', 'QUOTE_SECRET'),
    DATABASE_URL_FILE: join(folder, 'data', 'secrets', 'databases', 'order.url'),
  })
  expect(Object.keys(environment).filter((name) => /(SECRET|TOKEN|KEY|DATABASE_URL)$/.test(name))).toEqual([])
})

test('another secret is another configuration', async () => {
  const folder = await temporaryFolder()
  await ensureSecrets(folder)
  const environment = { PEER_SECRET_FILE: join(folder, 'PEER_SECRET') }
  const files = { PEER_SECRET: join(folder, 'PEER_SECRET') }
  const before = configHash(environment, files)
  expect(configHash({ ...environment }, files)).toBe(before)

  await writeFile(join(folder, 'PEER_SECRET'), 'something else')

  expect(configHash(environment, files)).not.toBe(before)
})

test('an edited manifest is not taken for the sealed one', () => {
  const manifest = sealManifest({
    manifest: 1,
    release: 'r1',
    colour: 'blue',
    version: '1',
    commit: 'c',
    ref: null,
    node: 'v24',
    sealedAt: '',
    services: [],
    sourceHashes: {},
    absent: [],
    addresses: {},
  })

  expect(isSealIntact(JSON.parse(JSON.stringify(manifest)) as typeof manifest)).toBe(true)
  expect(isSealIntact({ ...manifest, version: '2' })).toBe(false)
})

function neverHere(): never {
  throw new Error('The fixture has two services.')
}
