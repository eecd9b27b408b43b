import { expect, test } from 'vitest'
import { createAnswerCache } from '../../src/domain/answer-cache.ts'

test('an answer is made once until the cache is cleared', () => {
  const cache = createAnswerCache(100)
  let made = 0
  const make = () => `answer ${(made += 1)}`
  expect([cache.get('a', make), cache.get('a', make)]).toEqual(['answer 1', 'answer 1'])
  cache.clear()
  expect(cache.get('a', make)).toBe('answer 2')
})

test('it never grows beyond its limit, and keeps no answer to an endless question', () => {
  const cache = createAnswerCache(10)
  cache.get('a', () => '123456')
  cache.get('b', () => '123456')
  expect(cache.get('a', () => 'again')).toBe('again')
  cache.get('x'.repeat(301), () => 'long')
  expect(cache.get('x'.repeat(301), () => 'made anew')).toBe('made anew')
})
