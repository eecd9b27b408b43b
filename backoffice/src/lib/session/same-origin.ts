/** Cookies travel with cross-site posts; only a page of our own origin may ask for a release. */
export function isSameOrigin(headers: Headers, publicOrigin: string): boolean {
  const origin = headers.get('origin')
  if (origin) return origin === publicOrigin
  return headers.get('sec-fetch-site') === 'same-origin'
}
