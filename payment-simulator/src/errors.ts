import { defineProblem, problems } from '@halles/service-kit'

export const errors = {
  notFound: problems.notFound,
  unauthenticated: problems.unauthenticated,
  validation: problems.validation,
  idempotencyMismatch: problems.idempotencyMismatch,
  referenceTaken: defineProblem('reference-taken', 409, 'This reference belongs to another charge'),
  notCapturable: defineProblem('not-capturable', 409, 'The charge can not be captured'),
  notVoidable: defineProblem('not-voidable', 409, 'The charge can not be voided'),
  refundExceedsCaptured: defineProblem(
    'refund-exceeds-captured',
    409,
    'More would be refunded than was captured',
  ),
}
