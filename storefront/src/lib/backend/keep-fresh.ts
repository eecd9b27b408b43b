interface Kept<T> {
  value: T
  freshUntil: number
  staleUntil: number
}

interface Freshness {
  freshMs: number
  /** How long an old answer may stand in while the service cannot give a new one. */
  staleMs: number
  maxEntries: number
}

/**
 * Keeps answers that are the same for every visitor. While an answer is fresh nobody asks; afterwards one request asks
 * for all that wait, and the old answer stands in if the service fails. An empty list is asked for again: a shop that
 * has just opened is filling its shelves.
 */
export function keepFresh<T>(
  load: (key: string) => Promise<T>,
  freshness: Freshness,
): (key: string) => Promise<T> {
  const kept = new Map<string, Kept<T>>()
  const underway = new Map<string, Promise<T>>()

  const reload = async (key: string): Promise<T> => {
    const value = await load(key)
    if (Array.isArray(value) && value.length === 0) return value
    const now = Date.now()
    kept.delete(key)
    kept.set(key, { value, freshUntil: now + freshness.freshMs, staleUntil: now + freshness.staleMs })
    if (kept.size > freshness.maxEntries) {
      const oldest = kept.keys().next().value
      if (oldest !== undefined) kept.delete(oldest)
    }
    return value
  }

  return async (key) => {
    const known = kept.get(key)
    if (known !== undefined && Date.now() < known.freshUntil) return known.value
    let loading = underway.get(key)
    if (loading === undefined) {
      loading = reload(key).finally(() => underway.delete(key))
      underway.set(key, loading)
    }
    try {
      return await loading
    } catch (error) {
      if (known !== undefined && Date.now() < known.staleUntil && !isRefusal(error)) return known.value
      throw error
    }
  }
}

function isRefusal(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 404
}
