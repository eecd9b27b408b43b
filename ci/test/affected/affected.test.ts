import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { createWorkspace, type Workspace } from '../workspace.ts'

const SCRIPT = join(import.meta.dirname, '..', '..', 'affected')

let workspace: Workspace
beforeEach(() => {
  workspace = createWorkspace()
})

const affected = (from: string, to = 'HEAD') =>
  execFileSync(SCRIPT, ['--root', workspace.root, from, to], { encoding: 'utf8' }).split('\n').filter(Boolean)
const afterChanging = (files: Record<string, string | null>) => {
  workspace.commit(files)
  return affected('HEAD~1')
}

test('a commit in one service triggers one plan', () => {
  expect(afterChanging({ 'cart-service/src/app.ts': 'export {}' })).toEqual(['HALLES-CART'])
})

test('a commit in two folders triggers two plans, in the order of the workspace', () => {
  expect(afterChanging({ 'gateway/src/main.ts': '', 'cart-service/src/app.ts': '1' })).toEqual([
    'HALLES-CART',
    'HALLES-GATEWAY',
  ])
})

test('words alone trigger nothing', () => {
  expect(
    afterChanging({ 'cart-service/README.md': '# cart', 'docs/adr/0001.md': 'so', 'README.md': 'hello' }),
  ).toEqual([])
})

test('a change of the kit triggers its own plan only, as long as its version stays', () => {
  expect(afterChanging({ 'service-kit/src/index.ts': 'export const a = 1' })).toEqual(['HALLES-SERVICEKIT'])
})

test('a new version of the kit triggers those that take this version', () => {
  workspace.commit({ 'cart-service/package.json': workspace.manifest('cart-service', '0.2.0') })
  workspace.commit({ 'service-kit/package.json': workspace.kit('0.2.0') })
  expect(affected('HEAD~1')).toEqual(['HALLES-SERVICEKIT', 'HALLES-CART'])
})

test.each([
  ['stacks/stack.json', 'HALLES-STACKS', JSON.stringify({ services: [], changed: 1 })],
  ['release/src/main.ts', 'HALLES-RELEASE', 'x'],
  ['e2e/test/order.test.ts', 'HALLES-E2E', 'x'],
  ['scripts/check.mjs', 'HALLES-WORKSPACE', 'x'],
  ['package-lock.json', 'HALLES-WORKSPACE', '{}'],
])('%s has the plan %s', (path, plan, text) => {
  expect(afterChanging({ [path]: text })).toEqual([plan])
})

test('a file that moves between folders counts in both, a folder that is gone in none', () => {
  workspace.commit({ 'cart-service/src/price.ts': 'export const price = 1' })
  workspace.commit({
    'cart-service/src/price.ts': null,
    'order-service/src/price.ts': 'export const price = 1',
  })
  expect(affected('HEAD~1')).toEqual(['HALLES-CART', 'HALLES-ORDER'])
  workspace.removeFolder('order-service')
  expect(affected('HEAD~1')).toEqual(['HALLES-WORKSPACE'])
})

test('--json says why', () => {
  workspace.commit({ 'cart-service/src/app.ts': '2' })
  const output = execFileSync(SCRIPT, ['--root', workspace.root, 'HEAD~1', 'HEAD', '--json'], {
    encoding: 'utf8',
  })
  expect(JSON.parse(output)).toEqual([
    { plan: 'HALLES-CART', folder: 'cart-service', reasons: ['cart-service/src/app.ts changed'] },
  ])
})

test('what is not committed does not count', () => {
  workspace.write({ 'gateway/src/main.ts': 'dirty' })
  expect(affected('HEAD', 'HEAD')).toEqual([])
})

test.each([
  [['HEAD', 'nowhere'], '"nowhere" is no commit of this repository.'],
  [['HEAD'], 'Usage: ci/affected'],
  [['HEAD', 'HEAD', '--loud'], "Unknown option '--loud'"],
])('%j is refused', (args, message) => {
  const { status, stderr } = spawnSync(SCRIPT, ['--root', workspace.root, ...args], { encoding: 'utf8' })
  expect(stderr).toContain(message)
  expect(status).toBe(2)
})
