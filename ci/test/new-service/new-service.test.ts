import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readServiceName } from '../../new-service/service-name.ts'
import { addToLock, addToStack, addWorkspace, nextPortOffset } from '../../new-service/workspace-entries.ts'
import { copyCheckout } from './copy-checkout.ts'

const NAME = 'gift-card-service'
const MINUTES = 60_000

describe('a service made in a copy of this checkout', () => {
  let copy: string
  let made: ReturnType<typeof run>
  beforeAll(() => {
    copy = copyCheckout()
    made = generate('gift-card')
  }, 5 * MINUTES)
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  const run = (command: string, args: string[]) => {
    const path = [join(copy, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, PATH: path, HALLES_TEST_PORT_BASE: '6600' },
    })
    return { status, output: stdout + stderr }
  }
  const generate = (...args: string[]) => run('npm', ['run', '--silent', 'new:service', ...args])
  const read = (path: string) => readFileSync(join(copy, path), 'utf8')
  const json = <T>(path: string) => JSON.parse(read(path)) as T
  const workspaces = () => json<{ workspaces: string[] }>('package.json').workspaces

  test('says what was made', () => {
    expect(made.output).toContain(`${NAME} is made: port offset`)
    expect(made.output).toContain('plan HALLES-GIFTCARD')
    expect(made.status).toBe(0)
  })

  test('has the anatomy of a service', () => {
    for (const path of [
      'README.md',
      'Dockerfile',
      'package.json',
      'openapi.json',
      'tsconfig.json',
      'vitest.config.ts',
      'migrations/0001-create-gift-cards.sql',
      'src/main.ts',
      'src/app.ts',
      'src/config.ts',
      'src/errors.ts',
      'src/schemas.ts',
      'src/events.ts',
      'src/routes/gift-cards.ts',
      'src/usecases/create-gift-card.ts',
      'src/domain/tidy-name.ts',
      'src/store/gift-card-store.ts',
      'test/api/gift-cards.test.ts',
      'test/domain/tidy-name.test.ts',
    ])
      expect(existsSync(join(copy, NAME, path)), path).toBe(true)
    const everything = run('grep', ['-rlE', String.raw`\{\{|inventory`, NAME])
    expect(everything.output).toBe('')
  })

  test('is part of the workspace, of the stack and of the specs, at a port of its own', () => {
    expect(workspaces()).toContain(NAME)
    expect(read('stacks/stack.json')).toContain(`{ "name": "${NAME}", "peers": [] }`)
    expect(read('stacks/compose/stack.yaml')).toContain(`\n  ${NAME}:\n`)
    expect(read('ci/bamboo-specs/bamboo.yaml')).toContain(`!include 'plans/${NAME}.yaml'`)
    const offsets = workspaces().flatMap(
      (folder) =>
        json<{ halles?: { portOffset?: number } }>(`${folder}/package.json`).halles?.portOffset ?? [],
    )
    expect(new Set(offsets).size).toBe(offsets.length)
  })

  test('leaves specs that a Bamboo server takes', () => {
    const { status, output } = run('node', ['ci/bamboo/main.ts', '--check'])
    expect(output).toContain('are as they should be')
    expect(status).toBe(0)
  })

  test('passes all checks', { timeout: 10 * MINUTES }, () => {
    const { status, output } = run('node', ['scripts/check.mjs', NAME])
    expect(output).toMatch(/\n[67] passed, 0 failed\n/)
    expect(output).not.toContain('Installing packages')
    expect(status).toBe(0)
  })

  test('is built into one file, and found by the release tool', { timeout: 5 * MINUTES }, () => {
    expect(run('npm', ['run', 'build', '--workspace', NAME]).status).toBe(0)
    expect(existsSync(join(copy, NAME, 'dist/main.js'))).toBe(true)
    const script = `import { loadStack } from './release/src/stack/stack-definition.ts'
      const { services, absent } = await loadStack('.')
      console.log(JSON.stringify({ found: services.find(({ name }) => name === '${NAME}'), absent }))`
    const { output } = run('node', ['--input-type=module', '--eval', script])
    expect(JSON.parse(output)).toMatchObject({ found: { database: 'gift_card', peers: [] }, absent: [] })
  })

  test('passes its own tests', { timeout: 10 * MINUTES }, () => {
    const { status, output } = run('node', ['scripts/test.mjs', NAME])
    expect(output.trim().split('\n').at(-1)).toMatch(/^[1-9]\d* passed, 0 failed$/)
    expect(status).toBe(0)
  })

  test('is not made twice, and what is there is not touched', () => {
    const before = [read(`${NAME}/README.md`), read('package.json')]
    const { status, output } = generate(NAME)
    expect(output).toContain(`${NAME} is there already; it was not touched.`)
    expect(status).toBe(1)
    expect([read(`${NAME}/README.md`), read('package.json')]).toEqual(before)
  })

  test('is taken back whole when a step fails', () => {
    const lists = [
      'package.json',
      'package-lock.json',
      'stacks/stack.json',
      'stacks/compose/stack.yaml',
      'ci/bamboo-specs/bamboo.yaml',
    ]
    const before = lists.map(read)
    const app = join(copy, 'ci/new-service/template/src/app.ts.template')
    writeFileSync(app, 'export function buildApp( {')
    expect(generate('postcard').status).toBe(1)
    expect(existsSync(join(copy, 'postcard-service'))).toBe(false)
    expect(existsSync(join(copy, 'node_modules/@halles/postcard-service'))).toBe(false)
    expect(lists.map(read)).toEqual(before)
    expect(run('node', ['ci/bamboo/main.ts', '--check']).status).toBe(0)
  })
})

describe('a name', () => {
  test('is read with or without its ending, in every spelling', () => {
    expect(readServiceName('gift-category')).toEqual({
      service: 'gift-category-service',
      resource: 'gift-category',
      resources: 'gift-categories',
      camel: 'giftCategory',
      pascal: 'GiftCategory',
      pascals: 'GiftCategories',
      table: 'gift_category',
      words: 'gift category',
    })
    expect(readServiceName('wish-service').resources).toBe('wishes')
  })

  test.each([
    [undefined, 'Say what it is called'],
    ['', 'Say what it is called'],
    ['Gift', 'is no name for a service'],
    ['gift_card', 'is no name for a service'],
    ['../gift', 'is no name for a service'],
    ['gift--card', 'is no name for a service'],
    ['-gift', 'is no name for a service'],
    ['2nd', 'is no name for a service'],
    ['a'.repeat(40), 'is too long'],
    ['common', 'says nothing'],
    ['gift-manager', 'says nothing'],
    ['user', 'means something else'],
    ['class-service', 'means something else'],
    ['test', 'means something else'],
    ['value', 'means something else'],
    ['to-page', 'means something else'],
  ])('%j is refused', (name, message) => {
    expect(() => readServiceName(name)).toThrow(message)
  })
})

describe('the lists of folders', () => {
  test('take the next port offset that is free', () => {
    expect(nextPortOffset([1, 2, 4, 50])).toBe(3)
    expect(() => nextPortOffset(Array.from({ length: 49 }, (_, index) => index + 1))).toThrow('are taken')
  })

  test('keep what is there as it is written', () => {
    const manifest = '{\n  "workspaces": [\n    "service-kit",\n    "cart-service",\n    "gateway"\n  ]\n}\n'
    expect(addWorkspace(manifest, NAME)).toBe(manifest.replace('"gateway"', `"${NAME}",\n    "gateway"`))
    const stack =
      '{\n  "services": [\n    { "name": "cart-service", "peers": [] },\n    {\n      "name": "storefront"\n    }\n  ]\n}\n'
    expect(addToStack(stack, NAME)).toBe(
      stack.replace('    {\n', `    { "name": "${NAME}", "peers": [] },\n    {\n`),
    )
  })

  test('say when they are not as expected', () => {
    expect(() => addWorkspace('{"workspaces": []}', NAME)).toThrow('lists no services')
    expect(() => addToStack('{"services": []}', NAME)).toThrow('lists no web application')
    expect(() => addToLock('{"packages": {}}', NAME, {})).toThrow('lists no workspaces')
  })
})
