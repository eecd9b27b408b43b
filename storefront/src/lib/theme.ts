export const THEME_COOKIE = 'halles_theme'

export type Theme = 'system' | 'light' | 'dark'

export function isTheme(value: unknown): value is Theme {
  return value === 'system' || value === 'light' || value === 'dark'
}
