/** Shown to help shoppers plan; what an order really costs is always the quote's word. */
export const DELIVERY_FEE_MINOR = 490
export const FREE_DELIVERY_FROM_MINOR = 6_000
