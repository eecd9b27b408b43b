/** A customer also owns what the same browser began as a guest before signing in; staff acting as a customer see the customer's only. */
export function ownersOf({
  subject,
  guestId,
  actor,
}: {
  subject: string
  guestId: string
  actor?: unknown
}): string[] {
  return guestId && !actor ? [subject, `guest:${guestId}`] : [subject]
}
