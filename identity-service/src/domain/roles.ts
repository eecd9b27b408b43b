export type Role = 'shopper' | 'staff' | 'manager' | 'release-engineer'

/** Only plain customers may be acted for: whoever could act for staff would gain its roles. */
export function mayBeImpersonated(roles: Role[]): boolean {
  return roles.every((role) => role === 'shopper')
}

export function mayImpersonate(roles: Role[]): boolean {
  return roles.includes('staff') || roles.includes('manager')
}
