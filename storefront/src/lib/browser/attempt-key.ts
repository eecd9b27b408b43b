interface Attempt {
  key: string
  wish: string
}

const nameOf = (checkoutId: string) => `halles-place-${checkoutId}`

function remembered(checkoutId: string): Attempt | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(nameOf(checkoutId)) ?? 'null')
    if (typeof value !== 'object' || value === null || !('key' in value) || !('wish' in value)) return null
    return typeof value.key === 'string' && typeof value.wish === 'string'
      ? { key: value.key, wish: value.wish }
      : null
  } catch {
    return null
  }
}

/**
 * The key under which this wish is sent. It survives a double click, a reload and a lost answer, so that the same wish
 * can never become two orders; another wish (other prices, another way to pay) gets another key.
 */
export function keyForAttempt(checkoutId: string, wish: string): string {
  const known = remembered(checkoutId)
  if (known?.wish === wish) return known.key
  const key = crypto.randomUUID()
  try {
    sessionStorage.setItem(nameOf(checkoutId), JSON.stringify({ key, wish }))
  } catch {
    // Without storage the key lives as long as the page.
  }
  return key
}

/** The wish was refused for good: the next try is a new one. */
export function forgetAttempt(checkoutId: string): void {
  try {
    sessionStorage.removeItem(nameOf(checkoutId))
  } catch {
    // Nothing was remembered.
  }
}
