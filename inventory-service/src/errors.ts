import { defineProblem, problems } from '@halles/service-kit'

export const errors = {
  notFound: problems.notFound,
  versionConflict: problems.versionConflict,
  insufficientStock: defineProblem('insufficient-stock', 409, 'Not enough stock'),
  holdExpired: defineProblem('hold-expired', 409, 'The hold is not active any more'),
  overPicked: defineProblem('over-picked', 409, 'More was picked than is held'),
}
