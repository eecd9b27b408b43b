/** Where the shopper goes back to, with what became of the payment; a hint for the page, the webhook is what counts. */
export function returnAddress({ returnUrl, status }: { returnUrl: string; status: string }): string {
  const address = new URL(returnUrl)
  address.searchParams.set('payment', status)
  return address.href
}
