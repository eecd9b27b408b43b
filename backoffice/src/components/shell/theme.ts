export type Theme = 'light' | 'dark' | 'system'

export const themeCookie = 'halles_theme'

export function toTheme(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'system'
}

/** Kept in a cookie so that the server writes the right colours into the first byte: no flash. */
export function writeTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  const age = theme === 'system' ? 0 : 31_536_000
  document.cookie = `${themeCookie}=${theme}; path=/staff; max-age=${age}; samesite=lax`
}
