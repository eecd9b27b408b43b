import { mayBeImpersonated, type Role } from './roles.ts'

const customerSeconds = 30 * 24 * 3600
const staffSeconds = 12 * 3600

/** Long enough to help one customer on the telephone. */
export const impersonationSeconds = 30 * 60

export function sessionSeconds(roles: Role[]): number {
  return mayBeImpersonated(roles) ? customerSeconds : staffSeconds
}
