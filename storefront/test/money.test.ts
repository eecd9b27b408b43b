import { describe, expect, it } from 'vitest'
import {
  eurosForInput,
  formatMoney,
  formatRoundMoney,
  formatUnitPrice,
  parseEuros,
  splitMoney,
} from '@/lib/money.ts'

describe('money', () => {
  it('is written as euros with two decimals and a point', () => {
    expect(formatMoney(349)).toBe('€3.49')
    expect(formatMoney(0)).toBe('€0.00')
    expect(formatMoney(123_456_7)).toBe('€12,345.67')
    expect(formatMoney(-440)).toBe('-€4.40')
  })

  it('drops the decimals of round sums only where asked', () => {
    expect(formatRoundMoney(6_000)).toBe('€60')
    expect(formatRoundMoney(6_050)).toBe('€60.50')
  })

  it('splits into parts that read as the whole', () => {
    expect(splitMoney(349)).toEqual({ lead: '€3', cents: '.49' })
  })

  it('tells the price per kilo, litre and piece', () => {
    expect(formatUnitPrice({ amountMinor: 698, per: 'kg' })).toBe('€6.98 / kg')
    expect(formatUnitPrice({ amountMinor: 145, per: 'l' })).toBe('€1.45 / litre')
    expect(formatUnitPrice({ amountMinor: 47, per: 'piece' })).toBe('€0.47 / piece')
  })

  it('reads what shoppers type, with comma or point', () => {
    expect(parseEuros('2')).toBe(200)
    expect(parseEuros(' 2,5 ')).toBe(250)
    expect(parseEuros('€2.50')).toBe(250)
    expect(parseEuros('0.05')).toBe(5)
  })

  it('refuses what is no price', () => {
    for (const text of ['', 'abc', '-1', '1.234', '1e3', '9999999', "2'; drop"])
      expect(parseEuros(text)).toBeNull()
  })

  it('comes back from a price box as it went in', () => {
    for (const amountMinor of [0, 5, 250, 200, 12_345]) {
      expect(parseEuros(eurosForInput(amountMinor))).toBe(amountMinor)
    }
    expect(eurosForInput(null)).toBe('')
  })
})
