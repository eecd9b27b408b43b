import type { Principal } from './principal.ts'

export type Area = 'orders' | 'tasks' | 'stock' | 'prices' | 'customers' | 'release'

const rolesOf: Record<Area, readonly string[]> = {
  orders: ['staff', 'manager'],
  tasks: ['staff', 'manager'],
  stock: ['staff', 'manager'],
  prices: ['manager'],
  customers: ['staff', 'manager'],
  release: ['release-engineer'],
}

const areas = Object.keys(rolesOf) as Area[]

export type Access =
  | { kind: 'allowed'; principal: Principal }
  | { kind: 'impersonating'; principal: Principal }
  | { kind: 'sign-in'; reason: 'signed-out' | 'not-staff' }
  | { kind: 'wrong-role'; principal: Principal; wanted: readonly string[] }

/** Decides what a page shows; impersonation comes first because its token carries the customer's roles. */
export function decideAccess(principal: Principal | null, area: Area | 'any'): Access {
  if (principal?.actor) return { kind: 'impersonating', principal }
  if (!principal || principal.kind === 'guest') return { kind: 'sign-in', reason: 'signed-out' }
  if (areasFor(principal.roles).length === 0) return { kind: 'sign-in', reason: 'not-staff' }
  if (area === 'any' || canOpen(principal.roles, area)) return { kind: 'allowed', principal }
  return { kind: 'wrong-role', principal, wanted: rolesOf[area] }
}

export function canOpen(roles: readonly string[], area: Area): boolean {
  return rolesOf[area].some((role) => roles.includes(role))
}

export function areasFor(roles: readonly string[]): Area[] {
  return areas.filter((area) => canOpen(roles, area))
}

export function homeFor(roles: readonly string[]): string {
  return `/${areasFor(roles)[0] ?? 'sign-in'}`
}

export function describeRole(roles: readonly string[]): string {
  if (roles.includes('manager')) return 'Manager'
  if (roles.includes('staff')) return 'Store staff'
  if (roles.includes('release-engineer')) return 'Release engineer'
  return 'Shopper'
}

/** Only a path inside the back office: an address from outside must not decide where a sign-in leads. */
export function safeNext(next: string | undefined): string | null {
  return next && /^\/(orders|tasks|stock|prices|customers|release)(?:[/?][\w\-/?&=%.~+:,]*)?$/.test(next)
    ? next
    : null
}
