/** How long a shopper has to pay. The hold outlives it, so that a payment in the last second still finds its goods. */
export const paymentSeconds = 15 * 60
export const placeOrderDeadlineSeconds = paymentSeconds + 60
export const holdSeconds = placeOrderDeadlineSeconds + 4 * 60
