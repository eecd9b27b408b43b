import { call } from './call.ts'

/** Every page must forget who was signed in, so these end with a full load instead of a soft navigation. */
export async function signOut(): Promise<void> {
  await call('DELETE', '/api/identity/v1/sessions/current')
  location.assign('/')
}

export async function endImpersonation(): Promise<void> {
  await call('DELETE', '/api/identity/v1/impersonations/current')
  location.assign('/staff')
}

/** A path of this shop to go on to; anything else leads home. */
export function safeNextPath(next: string | null | undefined): string {
  return next !== null && next !== undefined && /^\/(?![/\\])[\w\-./?=&%]*$/.test(next) ? next : '/'
}
