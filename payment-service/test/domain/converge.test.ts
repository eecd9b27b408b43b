import { describe, expect, test } from 'vitest'
import type { Charge, Movement } from '../../src/domain/charge.ts'
import { converge } from '../../src/domain/converge.ts'
import type { IntentStatus } from '../../src/domain/intent-status.ts'

const authorised: Movement = { providerReference: 'a', kind: 'authorised', amountMinor: 10 }
const captured: Movement = { providerReference: 'c', kind: 'captured', amountMinor: 8 }
const voided: Movement = { providerReference: 'v', kind: 'voided', amountMinor: 10 }
const charge = (status: Charge['status'], movements: Movement[] = []): Charge => ({
  chargeId: 'ch',
  reference: 'i',
  status,
  currency: 'EUR',
  movements,
})

describe('bringing an intent to what the provider says', () => {
  test.each<[IntentStatus, Charge, Movement[], IntentStatus, string[], boolean]>([
    ['processing', charge('requires-action'), [], 'requires-action', [], false],
    ['unknown', charge('processing'), [], 'processing', [], false],
    ['unknown', charge('authorised', [authorised]), [authorised], 'authorised', ['authorised'], false],
    ['authorised', charge('authorised', [authorised]), [], 'authorised', [], false],
    ['requires-action', charge('declined'), [], 'declined', ['declined'], false],
    ['authorised', charge('captured', [authorised, captured]), [captured], 'captured', ['captured'], false],
    [
      'processing',
      charge('captured', [authorised, captured]),
      [authorised, captured],
      'captured',
      ['authorised', 'captured'],
      false,
    ],
    [
      'unknown',
      charge('voided', [authorised, voided]),
      [authorised, voided],
      'voided',
      ['authorised', 'voided'],
      false,
    ],
    ['captured', charge('authorised', [authorised]), [], 'captured', [], false],
    ['expired', charge('authorised', [authorised]), [authorised], 'expired', [], true],
    ['voided', charge('authorised', [authorised]), [authorised], 'voided', [], true],
    ['voided', charge('requires-action'), [], 'voided', [], true],
    ['expired', charge('voided', [authorised, voided]), [authorised, voided], 'expired', [], false],
    ['declined', charge('declined'), [], 'declined', [], false],
  ])('%s hears of a charge that is %o', (status, news, fresh, next, told, giveBack) => {
    const result = converge(status, 10, news, fresh)
    expect(result.status).toBe(next)
    expect(result.outcomes.map(({ kind }) => kind)).toEqual(told)
    expect(result.giveBack).toBe(giveBack)
  })

  test('hearing the same again never tells anything', () => {
    for (const status of ['authorised', 'captured', 'voided', 'expired', 'declined'] as const) {
      expect(converge(status, 10, charge('captured', [authorised, captured]), []).outcomes).toEqual([])
    }
  })
})
