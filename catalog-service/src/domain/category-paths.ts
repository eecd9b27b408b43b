export interface CategoryNode {
  slug: string
  name: string
  parentSlug: string | null
}

export type CategoryPath = Array<{ slug: string; name: string }>

/** The way from the root to every category. @throws RangeError naming a category whose ancestors are missing or run in a circle. */
export function categoryPaths(categories: CategoryNode[]): Map<string, CategoryPath> {
  const nodes = new Map(categories.map((category) => [category.slug, category]))
  return new Map(categories.map((category) => [category.slug, pathOf(category, nodes)]))
}

function pathOf(category: CategoryNode, nodes: Map<string, CategoryNode>): CategoryPath {
  const path: CategoryPath = []
  for (let node: CategoryNode | undefined = category; node;) {
    if (path.some((step) => step.slug === node?.slug))
      throw new RangeError(`${category.slug} is its own ancestor`)
    path.unshift({ slug: node.slug, name: node.name })
    if (node.parentSlug === null) return path
    node = nodes.get(node.parentSlug)
  }
  throw new RangeError(`${category.slug} has an ancestor that does not exist`)
}
