import { defineProblem, problems } from '@halles/service-kit'

export const errors = {
  notFound: problems.notFound,
  unavailable: problems.unavailable,
  validation: problems.validation,
  idempotencyMismatch: problems.idempotencyMismatch,
  badSignature: defineProblem('webhook-signature', 400, 'The webhook is not signed by the provider'),
  notCapturable: defineProblem('not-capturable', 409, 'The payment can not be captured'),
  notVoidable: defineProblem('not-voidable', 409, 'The payment can not be voided'),
  refundExceedsCaptured: defineProblem(
    'refund-exceeds-captured',
    409,
    'More would be refunded than was captured',
  ),
}
