export interface NetContent {
  value: number
  unit: 'g' | 'ml' | 'piece'
}

const LARGE_UNIT = { g: 'kg', ml: 'l' } as const

export function formatNetContent({ value, unit }: NetContent): string {
  if (unit === 'piece') return value === 1 ? '1 piece' : `${value} pieces`
  if (value < 1000) return `${value} ${unit}`
  return `${Number((value / 1000).toFixed(2))} ${LARGE_UNIT[unit]}`
}
