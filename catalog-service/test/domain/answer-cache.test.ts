import { expect, test } from 'vitest'
import { createAnswerCache } from '../../src/domain/answer-cache.ts'

const cacheOf = (limit = 100) => createAnswerCache<string>(limit, (text) => text.length)

test('many askers at once load an answer once', async () => {
  const cache = cacheOf()
  let loads = 0
  const load = async () => `answer ${(loads += 1)}`
  expect(await Promise.all([cache.get('a', load), cache.get('a', load), cache.get('a', load)])).toEqual(
    Array(3).fill('answer 1'),
  )
  expect(await cache.get('a', load)).toBe('answer 1')
})

test('an answer that was being read while the cache was cleared is not kept', async () => {
  const cache = cacheOf()
  const { promise, resolve } = Promise.withResolvers<string>()
  const early = cache.get('a', () => promise)
  cache.clear()
  resolve('old')
  expect(await early).toBe('old')
  expect(await cache.get('a', async () => 'new')).toBe('new')
})

test('missing and failed answers are asked for again', async () => {
  const cache = cacheOf()
  expect(await cache.get('a', async () => undefined)).toBeUndefined()
  await expect(cache.get('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down')
  expect(await cache.get('a', async () => 'here')).toBe('here')
})

test('a full cache starts afresh', async () => {
  const cache = cacheOf(10)
  await cache.get('a', async () => '123456')
  await cache.get('b', async () => '123456')
  expect(await cache.get('a', async () => 'again')).toBe('again')
})
