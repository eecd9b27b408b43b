import { expect, test } from 'vitest'
import { deriveLock } from '../workspace/folder-lock.mjs'
import { staleLocks } from '../workspace/folder-locks.mjs'

const manifest = { name: '@halles/shop-service', version: '1.0.0' }

function derive(packages, own) {
  const lock = { packages: { 'shop-service': { ...manifest, ...own }, ...packages } }
  return deriveLock('shop-service', manifest, lock).packages
}

test('only what the folder needs, directly or not, is in its lock', () => {
  const packages = derive(
    {
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a', dependencies: { b: '^1.0.0' } },
      'node_modules/b': { version: '1.2.0' },
      'node_modules/other': { version: '9.0.0' },
    },
    { dependencies: { a: '1.0.0' } },
  )
  expect(Object.keys(packages)).toEqual(['', 'node_modules/a', 'node_modules/b'])
  expect(packages['node_modules/a']).toMatchObject({ integrity: 'sha512-a' })
})

test('the kit is a package there, not a link, without its development dependencies', () => {
  const packages = derive(
    {
      'service-kit': {
        name: '@halles/service-kit',
        version: '0.1.0',
        dependencies: { a: '1.0.0' },
        devDependencies: { z: '1' },
      },
      'node_modules/@halles/service-kit': { resolved: 'service-kit', link: true },
      'node_modules/a': { version: '1.0.0' },
    },
    { dependencies: { '@halles/service-kit': '0.1.0' } },
  )
  expect(packages['node_modules/@halles/service-kit']).toEqual({
    version: '0.1.0',
    dependencies: { a: '1.0.0' },
  })
  expect(packages).toHaveProperty(['node_modules/a'])
})

test('a second version of a package lies below the one that needs it', () => {
  const packages = derive(
    {
      'shop-service/node_modules/b': { version: '2.0.0' },
      'node_modules/a': { version: '1.0.0', dependencies: { b: '^1.0.0' } },
      'node_modules/b': { version: '1.2.0' },
    },
    { dependencies: { a: '1.0.0', b: '2.0.0' } },
  )
  expect(packages['node_modules/b']).toMatchObject({ version: '2.0.0' })
  expect(packages['node_modules/a/node_modules/b']).toMatchObject({ version: '1.2.0' })
})

test('what only development or an optional dependency needs is marked so', () => {
  const packages = derive(
    {
      'node_modules/a': { version: '1.0.0', optionalDependencies: { native: '1.0.0' } },
      'node_modules/native': { version: '1.0.0' },
      'node_modules/tool': { version: '1.0.0', dev: true, dependencies: { shared: '1' } },
      'node_modules/shared': { version: '1.0.0' },
    },
    { dependencies: { a: '1.0.0', shared: '1.0.0' }, devDependencies: { tool: '1.0.0' } },
  )
  expect(packages['node_modules/native']).toMatchObject({ optional: true })
  expect(packages['node_modules/tool']).toMatchObject({ dev: true })
  expect(packages['node_modules/shared']).toEqual({ version: '1.0.0' })
})

test('a dependency that the workspace does not hold is an error, an optional peer is not', () => {
  expect(() => derive({}, { dependencies: { a: '1.0.0' } })).toThrow('needs a')
  const peers = { peerDependencies: { c: '*' }, peerDependenciesMeta: { c: { optional: true } } }
  expect(
    Object.keys(
      derive({ 'node_modules/a': { version: '1.0.0', ...peers } }, { dependencies: { a: '1.0.0' } }),
    ),
  ).toHaveLength(2)
})

test('the committed locks are what the workspace says', () => {
  expect(staleLocks().map(({ name }) => name)).toEqual([])
})
