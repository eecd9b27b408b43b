import { defineProblem, problems } from '@halles/service-kit'

export const errors = {
  notFound: problems.notFound,
  cartEmpty: defineProblem('cart-empty', 409, 'The cart is empty'),
  incomplete: defineProblem('checkout-incomplete', 409, 'Something is still missing'),
  alreadyPlaced: defineProblem('already-placed', 409, 'This checkout became an order already'),
  quoteChanged: defineProblem('quote-changed', 409, 'Prices have changed'),
  insufficientStock: defineProblem('insufficient-stock', 409, 'Not enough stock'),
  paymentDeclined: defineProblem('payment-declined', 402, 'The payment was declined'),
  orderRefused: defineProblem('order-refused', 409, 'The order could not be placed'),
}
