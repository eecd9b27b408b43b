export interface NetContent {
  value: number
  unit: 'g' | 'ml' | 'piece'
}

export interface Size {
  net: NetContent
  /** As printed on the pack: `6 × 33 cl`. */
  label: string
  multipack: boolean
  /** What the price model counts: kilograms, litres or pieces. */
  priced: number
}

const UNITS: Record<string, [unit: NetContent['unit'], factor: number]> = {
  g: ['g', 1],
  kg: ['g', 1000],
  ml: ['ml', 1],
  cl: ['ml', 10],
  l: ['ml', 1000],
  piece: ['piece', 1],
  pieces: ['piece', 1],
}

const PATTERN = /^(?:(\d+) x )?([\d.]+) (\w+)(?: ~ ([\d.]+) (g|kg))?$/

/** Reads `500 g`, `6 x 33 cl`, `4 pieces`, or `4 pieces ~ 700 g` when pieces are priced by their usual weight. */
export const parseSize = (text: string): Size => {
  const [, times, amount, unitText = '', weight, weightUnit] = PATTERN.exec(text) ?? []
  const known = UNITS[unitText]
  if (!known || amount === undefined) throw new Error(`cannot read the size "${text}"`)
  const [unit, factor] = known
  const value = Math.round(Number(times ?? 1) * Number(amount) * factor)
  const weighed = weight === undefined ? undefined : Number(weight) * (weightUnit === 'kg' ? 1 : 0.001)
  return {
    net: { value, unit },
    label: text.replace(/ ~.*/, '').replace(' x ', ' × '),
    multipack: times !== undefined,
    priced: weighed ?? (unit === 'piece' ? value : value / 1000),
  }
}
