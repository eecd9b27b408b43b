export const cookieNames = {
  session: 'halles_session',
  guest: 'halles_guest',
  preview: 'halles_preview',
} as const

export interface RequestCookies {
  session: string
  guest: string
  preview: string
  /** All cookies that are not the gateway's own, as a header value. */
  others: string
}

const none: RequestCookies = { session: '', guest: '', preview: '', others: '' }

/** Splits the gateway's own cookies from the rest. The first of a repeated name counts. */
export function readCookies(header: string): RequestCookies {
  if (header === '') return none
  const cookies = { ...none }
  for (const part of header.split(';')) {
    const pair = part.trim()
    const equals = pair.indexOf('=')
    const name = equals < 0 ? pair : pair.slice(0, equals)
    const value = equals < 0 ? '' : pair.slice(equals + 1)
    if (name === cookieNames.session) cookies.session ||= value
    else if (name === cookieNames.guest) cookies.guest ||= value
    else if (name === cookieNames.preview) cookies.preview ||= value
    else if (pair !== '') cookies.others += cookies.others ? `; ${pair}` : pair
  }
  return cookies
}

export interface CookieAttributes {
  maxAgeSeconds: number
  secure: boolean
}

export function writeCookie(
  name: string,
  value: string,
  { maxAgeSeconds, secure }: CookieAttributes,
): string {
  return `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}
