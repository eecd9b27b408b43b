import { defineProblem, problems } from '@halles/service-kit'

export const errors = {
  notFound: problems.notFound,
  conflict: problems.conflict,
  notCancellable: defineProblem('not-cancellable', 409, 'The order can not be cancelled any more'),
  refundExceedsCaptured: defineProblem(
    'refund-exceeds-captured',
    409,
    'More than what was paid can not be refunded',
  ),
  totalsDoNotAddUp: defineProblem('totals-do-not-add-up', 409, 'The quote does not fit the lines'),
}
