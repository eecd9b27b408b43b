const formatters = new Map<string, Intl.NumberFormat>()

function formatterFor(currency: string): Intl.NumberFormat {
  let formatter = formatters.get(currency)
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat('en-IE', { style: 'currency', currency })
    formatters.set(currency, formatter)
  }
  return formatter
}

export function formatMoney(amountMinor: number, currency = 'EUR'): string {
  return formatterFor(currency).format(amountMinor / 100)
}

/** `€60` instead of `€60.00`, for sums that are round on purpose. */
export function formatRoundMoney(amountMinor: number, currency = 'EUR'): string {
  return formatMoney(amountMinor, currency).replace(/\.00$/, '')
}

export interface MoneyParts {
  lead: string
  cents: string
}

/** `€3` and `.49`, so that a price tag can set the cents smaller while the text still reads `€3.49`. */
export function splitMoney(amountMinor: number, currency = 'EUR'): MoneyParts {
  const text = formatMoney(amountMinor, currency)
  const point = text.lastIndexOf('.')
  return point === -1 ? { lead: text, cents: '' } : { lead: text.slice(0, point), cents: text.slice(point) }
}

const PER: Record<string, string> = { kg: 'kg', l: 'litre', piece: 'piece' }

export function formatUnitPrice(unitPrice: { amountMinor: number; per: string }, currency = 'EUR'): string {
  return `${formatMoney(unitPrice.amountMinor, currency)} / ${PER[unitPrice.per] ?? unitPrice.per}`
}

/** Reads what a shopper types into a price box (`2`, `2.5`, `2,50`, `€2.50`) as cents; null when it is no price. */
export function parseEuros(text: string): number | null {
  const match = /^€?\s*(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(text.trim())
  if (match === null) return null
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

export function eurosForInput(amountMinor: number | null): string {
  if (amountMinor === null) return ''
  return amountMinor % 100 === 0 ? String(amountMinor / 100) : (amountMinor / 100).toFixed(2)
}
