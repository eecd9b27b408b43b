import { Type, type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Charge } from '../domain/charge.ts'
import { ProviderUnclearError } from './provider.ts'

const statuses = {
  requires_action: 'requires-action',
  processing: 'processing',
  authorised: 'authorised',
  declined: 'declined',
  captured: 'captured',
  voided: 'voided',
} as const

/** Only what we read of the simulator's charge. */
export const SimulatorCharge = Type.Object({
  chargeId: Type.String(),
  reference: Type.String(),
  status: Type.Enum(['requires_action', 'processing', 'authorised', 'declined', 'captured', 'voided']),
  currency: Type.String(),
  hostedUrl: Type.Optional(Type.String()),
  declineCode: Type.Optional(Type.String()),
  movements: Type.Array(
    Type.Object({
      movementId: Type.String(),
      kind: Type.Enum(['authorised', 'captured', 'voided', 'refunded']),
      amountMinor: Type.Integer({ minimum: 0 }),
      refundReference: Type.Optional(Type.String()),
    }),
  ),
})
export type SimulatorCharge = Static<typeof SimulatorCharge>
const validator = Compile(SimulatorCharge)

export function readCharge(body: unknown): Charge {
  if (!validator.Check(body))
    throw new ProviderUnclearError(
      `the provider said something we cannot read: ${validator.Errors(body)[0]?.instancePath}`,
    )
  const { chargeId, reference, status, currency, hostedUrl, declineCode, movements } = body
  return {
    chargeId,
    reference,
    status: statuses[status],
    currency,
    ...(hostedUrl ? { hostedUrl } : {}),
    ...(declineCode ? { declineCode } : {}),
    movements: movements.map(({ movementId, kind, amountMinor, refundReference }) => ({
      providerReference: movementId,
      kind,
      amountMinor,
      ...(refundReference ? { refundId: refundReference } : {}),
    })),
  }
}
