import { expect, test } from 'vitest'
import { planBuild } from '../workspace/build-plan.mjs'

const folder = (name, dependencies = {}) => ({
  name,
  manifest: { name: `@halles/${name}`, scripts: { build: 'tsc' }, dependencies },
})
const kit = folder('service-kit')
const cart = folder('cart-service', { '@halles/service-kit': '0.1.0' })
const web = folder('storefront')
const documents = { name: 'bench', manifest: { name: '@halles/bench', scripts: {} } }
const folders = [cart, kit, web, documents]

const plan = (hashes = {}, stamps = new Map(), lockHash = 'lock') =>
  planBuild({
    folders,
    hashes: new Map(
      Object.entries({ 'service-kit': 'k', 'cart-service': 'c', storefront: 's', bench: 'b', ...hashes }),
    ),
    stamps,
    lockHash,
  })

const names = ({ stages }) => stages.map((stage) => stage.map(({ name }) => name))

test('a fresh checkout builds everything that has a build, the kit first', () => {
  expect(names(plan())).toEqual([['service-kit'], ['storefront', 'cart-service']])
})

test('nothing is built when nothing changed', () => {
  expect(names(plan({}, plan().keys))).toEqual([])
})

test('a changed service is built alone', () => {
  expect(names(plan({ 'cart-service': 'c2' }, plan().keys))).toEqual([['cart-service']])
})

test('a changed kit builds again what is made of it, and nothing else', () => {
  expect(names(plan({ 'service-kit': 'k2' }, plan().keys))).toEqual([['service-kit'], ['cart-service']])
})

test('other packages build everything again', () => {
  expect(names(plan({}, plan().keys, 'other lock'))).toEqual([
    ['service-kit'],
    ['storefront', 'cart-service'],
  ])
})
