import { defineProblem, problems } from '@halles/service-kit'

export const errors = {
  notFound: problems.notFound,
  conflict: problems.conflict,
  cartFull: defineProblem('cart-full', 409, 'The cart is full'),
}
