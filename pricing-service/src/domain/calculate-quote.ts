import { deliveryFeeOf, type DeliveryMethod } from './delivery-fee.ts'
import { includedVat, vatRateOf, type VatClass } from './vat.ts'

export interface PricedSku {
  sku: string
  amountMinor: number
  vatClass: VatClass
}

export interface AskedLine {
  sku: string
  quantity: number
}

export interface QuotedLine extends AskedLine {
  unitAmountMinor: number
  lineAmountMinor: number
  vatClass: VatClass
  vatRateBp: number
  vatAmountMinor: number
}

export interface Amounts {
  lines: QuotedLine[]
  subtotalMinor: number
  deliveryFeeMinor: number
  vat: Array<{ rateBp: number; amountMinor: number }>
  totalMinor: number
}

/** Lines + fee = total. VAT is inside: rounded once per line (and for the fee, at the standard rate), then added up per rate. */
export function calculateQuote(
  asked: AskedLine[],
  prices: Map<string, PricedSku>,
  method: DeliveryMethod,
): Amounts {
  const lines = mergeLines(asked).map((line) => quoteLine(line, prices.get(line.sku) as PricedSku))
  const subtotalMinor = lines.reduce((sum, line) => sum + line.lineAmountMinor, 0)
  const deliveryFeeMinor = deliveryFeeOf(method, subtotalMinor)
  const feeRateBp = vatRateOf('standard')
  const taxed = lines.map((line) => ({ rateBp: line.vatRateBp, amountMinor: line.vatAmountMinor }))
  if (deliveryFeeMinor > 0)
    taxed.push({ rateBp: feeRateBp, amountMinor: includedVat(deliveryFeeMinor, feeRateBp) })
  return {
    lines,
    subtotalMinor,
    deliveryFeeMinor,
    vat: sumByRate(taxed),
    totalMinor: subtotalMinor + deliveryFeeMinor,
  }
}

export function mergeLines(lines: AskedLine[]): AskedLine[] {
  const quantities = new Map<string, number>()
  for (const { sku, quantity } of lines) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity)
  return [...quantities].map(([sku, quantity]) => ({ sku, quantity }))
}

function quoteLine({ sku, quantity }: AskedLine, { amountMinor, vatClass }: PricedSku): QuotedLine {
  const vatRateBp = vatRateOf(vatClass)
  const lineAmountMinor = amountMinor * quantity
  return {
    sku,
    quantity,
    unitAmountMinor: amountMinor,
    lineAmountMinor,
    vatClass,
    vatRateBp,
    vatAmountMinor: includedVat(lineAmountMinor, vatRateBp),
  }
}

function sumByRate(taxed: Array<{ rateBp: number; amountMinor: number }>) {
  const sums = new Map<number, number>()
  for (const { rateBp, amountMinor } of taxed) sums.set(rateBp, (sums.get(rateBp) ?? 0) + amountMinor)
  return [...sums]
    .map(([rateBp, amountMinor]) => ({ rateBp, amountMinor }))
    .sort((left, right) => right.rateBp - left.rateBp)
}
