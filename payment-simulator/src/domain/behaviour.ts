export type Token = 'tok_approve' | 'tok_decline' | 'tok_timeout_then_approve' | 'tok_never' | 'tok_late'

/** What becomes of a new charge, and of the answer to the merchant. */
export interface Behaviour {
  outcome: 'authorise' | 'decline' | 'wait-for-shopper' | 'process'
  answer: 'at-once' | 'drop-connection' | 'never'
  approveAfterSeconds?: number
}

const behaviours: Record<Token, Behaviour> = {
  tok_approve: { outcome: 'authorise', answer: 'at-once' },
  tok_decline: { outcome: 'decline', answer: 'at-once' },
  tok_timeout_then_approve: { outcome: 'authorise', answer: 'drop-connection' },
  tok_never: { outcome: 'process', answer: 'never' },
  tok_late: { outcome: 'process', answer: 'at-once', approveAfterSeconds: 3 },
}

/** Without a token the shopper decides on the hosted page. */
export function behaviourOf(token: Token | undefined): Behaviour {
  return token ? behaviours[token] : { outcome: 'wait-for-shopper', answer: 'at-once' }
}
