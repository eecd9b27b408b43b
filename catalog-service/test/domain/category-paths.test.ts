import { expect, test } from 'vitest'
import { categoryPaths } from '../../src/domain/category-paths.ts'

const node = (slug: string, parentSlug: string | null) => ({ slug, parentSlug, name: slug.toUpperCase() })

test('a path leads from the root to the category itself', () => {
  const paths = categoryPaths([node('c', 'b'), node('b', 'a'), node('a', null)])
  expect(paths.get('c')?.map((step) => step.name)).toEqual(['A', 'B', 'C'])
  expect(paths.get('a')).toEqual([{ slug: 'a', name: 'A' }])
})

test('circles and missing ancestors are named', () => {
  expect(() => categoryPaths([node('a', 'b'), node('b', 'a')])).toThrow('a is its own ancestor')
  expect(() => categoryPaths([node('a', 'x')])).toThrow('does not exist')
})
