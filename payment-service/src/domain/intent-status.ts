export type IntentStatus =
  | 'requires-action'
  | 'processing'
  | 'authorised'
  | 'declined'
  | 'unknown'
  | 'voided'
  | 'captured'
  | 'expired'

/** Nobody has decided yet. */
export function isOpen(status: IntentStatus): boolean {
  return status === 'processing' || status === 'requires-action' || status === 'unknown'
}
