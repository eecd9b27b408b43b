import { defineProblem, problems } from '@halles/service-kit'

export const errors = {
  notFound: problems.notFound,
  versionConflict: problems.versionConflict,
  priceMissing: defineProblem('price-missing', 409, 'Some goods have no price'),
}
