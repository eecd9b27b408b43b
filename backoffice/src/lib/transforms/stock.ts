import { asObject, list, number, optionalText, text } from './json-reader.ts'

export type StockRow = {
  sku: string
  locationId: string
  onHand: number
  held: number
  sold: number
  received: number
  version: number
}

export type Location = { locationId: string; name: string; kind: string; city: string }

export function toStockRow(body: unknown): StockRow {
  const json = asObject(body, 'stock row')
  return {
    sku: text(json, 'sku'),
    locationId: text(json, 'locationId'),
    onHand: number(json, 'onHand'),
    held: number(json, 'held'),
    sold: number(json, 'sold'),
    received: number(json, 'received'),
    version: number(json, 'version'),
  }
}

export function toLocations(body: unknown): Location[] {
  return list(asObject(body, 'locations'), 'items', (item) => ({
    locationId: text(item, 'locationId'),
    name: text(item, 'name'),
    kind: optionalText(item, 'kind') ?? 'store',
    city: optionalText(item, 'city') ?? '',
  }))
}
