import fastify from 'fastify'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseStackFile, StackFileError } from '../../src/stack/stack-file.ts'

const cart = { name: 'cart-service', peers: [] }
const order = { name: 'order-service', peers: ['cart-service'] }

function stackOf(services: unknown, besides: object = {}): unknown {
  return { stack: 1, services, ...besides }
}

function problemsOf(value: unknown): string[] {
  try {
    parseStackFile(value)
    return []
  } catch (error) {
    if (error instanceof StackFileError) return error.problems
    throw error
  }
}

const whole = stackOf(
  [
    { ...cart, replicas: 2, resources: { memoryMb: 512, cpus: 0.5 }, secrets: ['A_KEY'], env: { MODE: 'x' } },
    { ...order, database: 'orders', ready: '/health/ready' },
    { name: 'storefront', peers: 'all', assets: '/_next/static/' },
  ],
  {
    $schema: './stack.schema.json',
    platform: [
      { name: 'gateway', secrets: ['CONTROL_TOKEN'], replicas: 2 },
      { name: 'payment-simulator', secrets: { API_KEY: 'PAYMENT_KEY' }, resources: {} },
    ],
  },
)

/** Wrong in itself, so that an editor that knows the schema can say so too. */
const malformed: Array<[string, unknown, string]> = [
  ['no object', [], 'has to be an object'],
  ['no version', { services: [cart] }, '"stack" is missing'],
  ['another version', { stack: 2, services: [cart] }, '"stack" has to be 1, the version of this format'],
  ['no services', stackOf([]), '"services" has to be a list with at least one entry'],
  ['an unknown part', stackOf([cart], { jobs: [] }), '"jobs" is not known; known are $schema, platform'],
  ['a nameless service', stackOf([{ peers: [] }]), 'services: entry 1: "name" is missing'],
  ['no peers', stackOf([{ name: 'cart-service' }]), 'cart-service: "peers" is missing'],
  [
    'a misspelt key',
    stackOf([{ ...cart, secret: [] }]),
    'cart-service: "secret" is not known; known are assets',
  ],
  ['a path as name', stackOf([{ ...cart, name: '../cart' }]), '"name" has to be a folder'],
  ['peers in words', stackOf([{ ...cart, peers: 'everybody' }]), '"peers" has to be a list, or "all"'],
  ['a number as peer', stackOf([{ ...cart, peers: [1] }]), '"peers" holds 1: it has to be a folder'],
  [
    'a secret as such',
    stackOf([{ ...cart, secrets: ['s3cret'] }]),
    '"secrets" holds "s3cret": it has to be a name',
  ],
  [
    'a setting of numbers',
    stackOf([{ ...cart, env: { MODE: 1 } }]),
    '"env" has a wrong "MODE": it has to be a text',
  ],
  ['no replica', stackOf([{ ...cart, replicas: 0 }]), '"replicas" has to be a whole number from 1 to 100'],
  ['half a replica', stackOf([{ ...cart, replicas: 1.5 }]), '"replicas" has to be a whole number'],
  [
    'too little memory',
    stackOf([{ ...cart, resources: { memoryMb: 8 } }]),
    '"memoryMb" has to be a whole number',
  ],
  [
    'another unit',
    stackOf([{ ...cart, resources: { memory: '1g' } }]),
    '"memory" is not known; known are cpus',
  ],
  ['a relative path', stackOf([{ ...cart, ready: 'health' }]), '"ready" has to be a path'],
  ['assets of a file', stackOf([{ ...cart, assets: '/a.js' }]), '"assets" has to be a path that ends in "/"'],
  [
    'peers outside',
    stackOf([cart], { platform: [{ name: 'gateway', peers: [] }] }),
    'gateway: "peers" is not known',
  ],
  [
    'a wrong secret outside',
    stackOf([cart], { platform: [{ name: 'gateway', secrets: { API_KEY: 'key' } }] }),
    'gateway: "secrets" has a wrong "API_KEY": it has to be a name',
  ],
]

/** Right in itself, but not together. */
const contradictory: Array<[string, unknown, string]> = [
  ['a service twice', stackOf([cart, cart]), 'cart-service is listed twice'],
  [
    'inside and outside',
    stackOf([cart], { platform: [{ name: 'cart-service' }] }),
    'cart-service is listed twice',
  ],
  ['an unknown peer', stackOf([order]), 'order-service asks cart-service, which is not in this stack'],
  ['itself', stackOf([{ ...cart, peers: ['cart-service'] }]), 'cart-service asks itself'],
  [
    'one database for two',
    stackOf([
      { ...cart, database: 'shop' },
      { ...order, database: 'shop' },
    ]),
    'two members have the database shop',
  ],
  [
    'a secret that is a setting',
    stackOf([{ ...cart, secrets: ['KEY'], env: { KEY: 'x' } }]),
    'cart-service is given KEY as a secret and as a setting',
  ],
]

test('a whole stack is taken as it is', () => {
  expect(problemsOf(whole)).toEqual([])
  expect(parseStackFile(stackOf([cart])).platform).toEqual([])
})

test.each([...malformed, ...contradictory])('refused: %s', (_, value, problem) => {
  expect(problemsOf(value).join('\n')).toContain(problem)
})

test('everything that is wrong is said at once', () => {
  expect(
    problemsOf(
      stackOf([
        { ...cart, replicas: 0 },
        { ...order, ready: '' },
      ]),
    ),
  ).toHaveLength(2)
})

const stacks = join(import.meta.dirname, '..', '..', '..', 'stacks')

describe.skipIf(!existsSync(stacks))('the schema that editors read', () => {
  const read = (name: string) => JSON.parse(readFileSync(join(stacks, name), 'utf8')) as object
  const app = fastify({
    ajv: {
      customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false, strict: false },
    },
  })
  app.post('/', { schema: { body: read('stack.schema.json') } }, () => 'taken')
  const isTaken = async (value: unknown) =>
    (await app.inject({ method: 'POST', url: '/', payload: value as object })).statusCode === 200

  test('takes what the release tool takes: our own stack, and a whole one', async () => {
    const own = read('stack.json')
    expect(problemsOf(own)).toEqual([])
    expect(await isTaken(own)).toBe(true)
    expect(await isTaken(whole)).toBe(true)
  })

  test.each(malformed)('refuses too: %s', async (_, value) => {
    expect(await isTaken(value)).toBe(false)
  })
})
