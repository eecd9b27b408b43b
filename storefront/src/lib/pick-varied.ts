interface Shelved {
  categorySlug: string
  brand: string
}

/** A few of many, from as many stands as possible: one of each department first, then one of each brand, then the rest. */
export function pickVaried<T extends Shelved>(candidates: T[], count: number): T[] {
  const picked: T[] = []
  const take = (keyOf: (item: T) => string) => {
    const seen = new Set(picked.map(keyOf))
    for (const item of candidates) {
      if (picked.length === count) return
      if (picked.includes(item) || seen.has(keyOf(item))) continue
      seen.add(keyOf(item))
      picked.push(item)
    }
  }
  take((item) => item.categorySlug)
  take((item) => item.brand)
  for (const item of candidates) if (picked.length < count && !picked.includes(item)) picked.push(item)
  return picked
}

/** The same list begun elsewhere, so that a row of products is another one every day. */
export function rotated<T>(items: T[], turn: number): T[] {
  if (items.length === 0) return items
  const start = (turn * 7) % items.length
  return [...items.slice(start), ...items.slice(0, start)]
}
