interface PricedQuote {
  totalMinor: number
  deliveryFeeMinor: number
  lines: Array<{ sku: string; quantity: number; unitAmountMinor: number }>
}

/** True when a shopper who agreed to one quote agreed to the other: same goods, same prices, same fee. */
export function samePrices(left: PricedQuote, right: PricedQuote): boolean {
  const key = ({ totalMinor, deliveryFeeMinor, lines }: PricedQuote) =>
    JSON.stringify([
      totalMinor,
      deliveryFeeMinor,
      lines
        .map((line) => [line.sku, line.quantity, line.unitAmountMinor])
        .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
    ])
  return key(left) === key(right)
}
