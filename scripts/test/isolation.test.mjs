import { expect, test } from 'vitest'
import { checkFile, checkManifest, importsOf } from '../checks/isolation.mjs'

const check = (path, text) => checkFile('cart-service', { path, text })

test('a relative import that leaves its folder is refused', () => {
  expect(check('src/app.ts', "import { stock } from '../../inventory-service/src/stock.ts'")).toEqual([
    'cart-service/src/app.ts: imports ../../inventory-service/src/stock.ts, which leaves its folder',
  ])
  expect(check('src/routes/cart.ts', "import { cart } from '../domain/cart.ts'")).toEqual([])
})

test('type imports, re-exports and dynamic imports are seen too', () => {
  const text = [
    "import type { A } from './a.ts'",
    "export { b } from './b.ts'",
    "const c = await import('./c.ts')",
    "import './d.ts'",
    'import {\n  e,\n} from "./e.ts"',
  ].join('\n')
  expect(importsOf(text)).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts'])
})

test("another service's package is refused, the kit is not", () => {
  expect(check('src/app.ts', "import { x } from '@halles/order-service/x'")).toEqual([
    "cart-service/src/app.ts: imports @halles/order-service, another repository's code",
  ])
  expect(check('src/app.ts', "import { definePeer } from '@halles/service-kit'")).toEqual([])
})

test.each([
  'src/utils/money.ts',
  'src/helpers.ts',
  'src/domain/order-manager.ts',
  'src/common/index.ts',
  'test/test-helpers.ts',
])('%s is a drawer', (path) => expect(check(path, '')).toHaveLength(1))

test('a source file of more than 250 lines is too long, a test is not', () => {
  const text = 'line\n'.repeat(251)
  expect(check('src/app.ts', text)).toEqual(['cart-service/src/app.ts: 251 lines; split it (at most 250)'])
  expect(check('src/app.ts', 'line\n'.repeat(250))).toEqual([])
  expect(check('test/api/cart.test.ts', text)).toEqual([])
})

test('a manifest names published, pinned packages only', () => {
  const manifest = {
    dependencies: { '@halles/service-kit': '0.1.0', '@halles/order-service': '0.1.0', pg: '^8.0.0' },
    devDependencies: { local: 'file:../elsewhere' },
  }
  expect(checkManifest('cart-service', manifest)).toEqual([
    'cart-service/package.json: depends on @halles/order-service',
    'cart-service/package.json: pg is not pinned to one version (^8.0.0)',
    'cart-service/package.json: local is taken from a path (file:../elsewhere)',
  ])
})
