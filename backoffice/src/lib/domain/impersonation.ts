export const minimumReasonLength = 10

export function reasonProblem(reason: string): string | null {
  const length = reason.trim().length
  if (length === 0) return 'A reason is needed; it is kept in the audit record.'
  return length < minimumReasonLength
    ? `Say a little more (at least ${minimumReasonLength} characters).`
    : null
}

export function canImpersonate(roles: readonly string[]): boolean {
  return roles.every((role) => role === 'shopper')
}
