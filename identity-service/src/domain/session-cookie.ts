const name = 'halles_session'

/** The token a request carries; undefined when there is none. The first cookie of the name counts. */
export function readSessionCookie(header: string | undefined): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [key, ...value] = part.trim().split('=')
    if (key === name && value.length > 0) return value.join('=') || undefined
  }
  return undefined
}

export function sessionCookie(token: string, maxAgeSeconds: number, secure: boolean): string {
  return `${name}=${token}; Max-Age=${Math.floor(maxAgeSeconds)}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

export function clearedSessionCookie(secure: boolean): string {
  return sessionCookie('', 0, secure)
}
