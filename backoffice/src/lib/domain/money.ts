const formats = new Map<string, Intl.NumberFormat>()

/** Prices in the shop are euros and read the Irish way in English: €3.49. */
export function formatMoney(amountMinor: number, currency = 'EUR'): string {
  let format = formats.get(currency)
  if (!format) {
    format = new Intl.NumberFormat('en-IE', { style: 'currency', currency })
    formats.set(currency, format)
  }
  return format.format(amountMinor / 100)
}

/** Accepts 3.49, 3,49, €3.49 and 1 234,50. Null when it is no amount of whole cents. */
export function parseMoney(text: string): number | null {
  const plain = text.replace(/[€\s\u00a0\u202f]/g, '').replace(',', '.')
  const match = plain.match(/^(\d{1,7})(?:\.(\d{1,2}))?$/)
  if (!match) return null
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

export function moneyForInput(amountMinor: number): string {
  return (amountMinor / 100).toFixed(2)
}

export function changeInPercent(from: number, to: number): number | null {
  return from === 0 ? null : Math.round(((to - from) / from) * 100)
}
