import type { Checkout } from './shop/checkout.ts'

export const CHECKOUT_STEPS = ['contact', 'delivery', 'payment'] as const

export type CheckoutStep = (typeof CHECKOUT_STEPS)[number]

/** The furthest step a shopper may be on, given what is known. */
export function furthestStep(checkout: Pick<Checkout, 'contact' | 'delivery'>): CheckoutStep {
  if (checkout.contact === null) return 'contact'
  return checkout.delivery === null ? 'delivery' : 'payment'
}

/** The step to show: the one asked for, unless something before it is still missing. */
export function shownStep(
  checkout: Pick<Checkout, 'contact' | 'delivery'>,
  asked: string | null,
): CheckoutStep {
  const furthest = furthestStep(checkout)
  const wanted = CHECKOUT_STEPS.find((step) => step === asked)
  if (wanted === undefined) return furthest
  return CHECKOUT_STEPS.indexOf(wanted) <= CHECKOUT_STEPS.indexOf(furthest) ? wanted : furthest
}
