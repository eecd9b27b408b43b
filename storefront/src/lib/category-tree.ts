import type { Category } from './shop/product.ts'

export function topCategories(categories: Category[]): Category[] {
  return categories.filter((category) => category.parentSlug === null)
}

export function childrenOf(categories: Category[], slug: string): Category[] {
  return categories.filter((category) => category.parentSlug === slug)
}

/** The department and every one below it. */
export function withDescendants(categories: Category[], slug: string): string[] {
  const found = [slug]
  for (const current of found) {
    for (const child of childrenOf(categories, current)) {
      if (!found.includes(child.slug)) found.push(child.slug)
    }
  }
  return found
}

/** From the top of the hall down to the department itself. */
export function pathTo(categories: Category[], slug: string): Category[] {
  const path: Category[] = []
  let current = categories.find((category) => category.slug === slug)
  while (current !== undefined && !path.includes(current)) {
    path.unshift(current)
    const parentSlug = current.parentSlug
    current = categories.find((category) => category.slug === parentSlug)
  }
  return path
}
