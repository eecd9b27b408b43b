import { expect, test } from 'vitest'
import { createVocabulary, editsBetween } from '../../src/domain/spelling.ts'

test.each([
  ['milk', 'milk', 0],
  ['milk', 'mlik', 1],
  ['milk', 'mil', 1],
  ['milk', 'silk', 1],
  ['bagette', 'baguette', 1],
  ['', 'ab', 2],
  ['cheese', 'bread', 3],
])('from %s to %s are %i edits', (left, right, edits) => {
  expect(editsBetween(left, right, 2)).toBe(edits)
})

test('the more frequent of two equally close words is meant', () => {
  const vocabulary = createVocabulary()
  vocabulary.learn('Bread breads Break')
  expect(vocabulary.closest('breac')).toBe('bread')
})

test('short words and far ones are left alone', () => {
  const vocabulary = createVocabulary()
  vocabulary.learn('tea baguette')
  expect(vocabulary.closest('te')).toBeUndefined()
  expect(vocabulary.closest('sea')).toBeUndefined()
  expect(vocabulary.closest('bgtte')).toBeUndefined()
})

test('a word is given back as the shop writes it', () => {
  const vocabulary = createVocabulary()
  vocabulary.learn('Crème crème Crèmes')
  expect(vocabulary.written('creme', 'crem')).toBe('crème')
  expect(vocabulary.written('creme', 'crems')).toBe('crèmes')
})
