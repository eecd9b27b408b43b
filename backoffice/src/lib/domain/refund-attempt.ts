/** One open refund dialog. The key stays while the outcome is unknown, so trying again cannot pay twice. */
export type RefundAttempt =
  | { state: 'editing'; key: string; refusal: { kind: string; message: string } | null }
  | { state: 'sending'; key: string }
  | { state: 'unknown'; key: string; message: string }
  | { state: 'done'; amountMinor: number }

export type RefundAnswer =
  | { kind: 'recorded'; amountMinor: number }
  | { kind: 'refused'; problem: string; message: string }
  | { kind: 'no-answer'; message: string }

export function openAttempt(newKey: () => string): RefundAttempt {
  return { state: 'editing', key: newKey(), refusal: null }
}

export function sendAttempt(attempt: RefundAttempt): RefundAttempt {
  if (attempt.state !== 'editing' && attempt.state !== 'unknown') return attempt
  return { state: 'sending', key: attempt.key }
}

export function answerAttempt(
  attempt: RefundAttempt,
  answer: RefundAnswer,
  newKey: () => string,
): RefundAttempt {
  if (attempt.state !== 'sending') return attempt
  if (answer.kind === 'recorded') return { state: 'done', amountMinor: answer.amountMinor }
  if (answer.kind === 'no-answer') return { state: 'unknown', key: attempt.key, message: answer.message }
  // A refusal is certain: nothing moved. The corrected refund is another request and needs another key.
  return { state: 'editing', key: newKey(), refusal: { kind: answer.problem, message: answer.message } }
}
