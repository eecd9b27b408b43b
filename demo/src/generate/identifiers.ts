import { createHash } from 'node:crypto'
import { hash32 } from './random.ts'

const NAMESPACE = Buffer.from('8a6e0c1f5d2b4f0e9c7713b2a4d5e6f7', 'hex')

/** A version 5 UUID: the same name is the same id on every machine. */
export const stableUuid = (name: string): string => {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

export const slugify = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll('œ', 'oe')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll('%', ' percent ')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

export const eanCheckDigit = (twelve: string): number => {
  const sum = [...twelve].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  )
  return (10 - (sum % 10)) % 10
}

export interface Numbering {
  sku(code: string, key: string): string
  ean(key: string): string
}

/** Numbers come from a hash of the product's key; a taken number moves on to the next free one. */
export const createNumbering = (): Numbering => {
  const taken = new Set<string>()
  const claim = (key: string, size: number, format: (number: number) => string): string => {
    for (let number = hash32(key) % size; ; number = (number + 1) % size) {
      const text = format(number)
      if (taken.has(text)) continue
      taken.add(text)
      return text
    }
  }
  return {
    sku: (code, key) =>
      claim(`sku ${key}`, 100_000, (number) => `${code}-${String(number).padStart(5, '0')}`),
    ean: (key) =>
      claim(`ean ${key}`, 1_000_000_000, (number) => {
        const twelve = `2${hash32(key) % 10}0${String(number).padStart(9, '0')}`
        return `${twelve}${eanCheckDigit(twelve)}`
      }),
  }
}
