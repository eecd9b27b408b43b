import { defineProblem, problems } from '@halles/service-kit'

export const errors = {
  notFound: problems.notFound,
  forbidden: problems.forbidden,
  unauthenticated: problems.unauthenticated,
  unavailable: problems.unavailable,
  rateLimited: problems.rateLimited,
  emailTaken: defineProblem('conflict', 409, 'There is an account already'),
  wrongCredentials: defineProblem('unauthenticated', 401, 'E-mail address or password is wrong'),
  wrongPassword: defineProblem('wrong-password', 422, 'The current password is wrong'),
}
