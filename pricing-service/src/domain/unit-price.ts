import { scaleHalfUp } from './scale-half-up.ts'

export interface NetContent {
  value: number
  unit: 'g' | 'ml' | 'piece'
}

const measures = {
  g: { per: 'kg', parts: 1_000 },
  ml: { per: 'l', parts: 1_000 },
  piece: { per: 'piece', parts: 1 },
} as const

/** The price per kilogram, litre or piece that has to stand beside every price. */
export function unitPriceOf(amountMinor: number, { value, unit }: NetContent) {
  const { per, parts } = measures[unit]
  return { amountMinor: scaleHalfUp(amountMinor, parts, value), per }
}
