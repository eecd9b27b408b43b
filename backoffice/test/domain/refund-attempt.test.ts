import { describe, expect, it } from 'vitest'
import { answerAttempt, openAttempt, sendAttempt } from '#lib/domain/refund-attempt.ts'

function keys() {
  let count = 0
  return () => `key-${++count}`
}

describe('the key of a refund', () => {
  it('stays the same while the outcome is unknown', () => {
    const newKey = keys()
    const first = sendAttempt(openAttempt(newKey))
    const unknown = answerAttempt(first, { kind: 'no-answer', message: 'No answer.' }, newKey)
    expect(unknown).toEqual({ state: 'unknown', key: 'key-1', message: 'No answer.' })
    expect(sendAttempt(unknown)).toEqual({ state: 'sending', key: 'key-1' })
  })

  it('changes after a refusal, because the corrected refund is another request', () => {
    const newKey = keys()
    const refusal = { kind: 'refused', problem: 'refund-exceeds-captured', message: 'Too much.' } as const
    const refused = answerAttempt(sendAttempt(openAttempt(newKey)), refusal, newKey)
    expect(refused).toEqual({
      state: 'editing',
      key: 'key-2',
      refusal: { kind: 'refund-exceeds-captured', message: 'Too much.' },
    })
  })

  it('is done with the amount the service recorded', () => {
    const newKey = keys()
    const done = answerAttempt(
      sendAttempt(openAttempt(newKey)),
      { kind: 'recorded', amountMinor: 578 },
      newKey,
    )
    expect(done).toEqual({ state: 'done', amountMinor: 578 })
    expect(sendAttempt(done)).toBe(done)
  })

  it('cannot be sent twice at once', () => {
    const sending = sendAttempt(openAttempt(keys()))
    expect(sendAttempt(sending)).toBe(sending)
  })
})
