import { asObject, optionalText, text } from './json-reader.ts'

export type ProductName = { sku: string; name: string; brand: string | null; pictureUrl: string | null }

export function toProductName(body: unknown): ProductName {
  const json = asObject(body, 'product')
  return {
    sku: text(json, 'sku'),
    name: text(json, 'name'),
    brand: optionalText(json, 'brand'),
    pictureUrl: optionalText(json, 'pictureUrl'),
  }
}
