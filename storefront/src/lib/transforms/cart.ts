import type { Cart, CartLine } from '@/lib/shop/cart.ts'
import type { Fields } from './fields.ts'
import {
  readInteger,
  readList,
  readOptionalInteger,
  readOptionalText,
  readPictureUrl,
  readText,
} from './fields.ts'
import { readAvailability } from './product.ts'

export function toCartLine(fields: Fields): CartLine {
  return {
    sku: readText(fields, 'sku'),
    slug: readOptionalText(fields, 'slug') ?? '',
    name: readText(fields, 'name'),
    brand: readOptionalText(fields, 'brand') ?? '',
    pictureUrl: readPictureUrl(fields),
    quantity: readInteger(fields, 'quantity'),
    unitAmountMinor: readOptionalInteger(fields, 'unitAmountMinor'),
    lineAmountMinor: readOptionalInteger(fields, 'lineAmountMinor'),
    availability: readAvailability(fields, 'availability'),
  }
}

export function toCart(fields: Fields): Cart {
  const lines = readList(fields, 'lines', toCartLine)
  return {
    cartId: readOptionalText(fields, 'cartId') ?? '',
    version: readOptionalInteger(fields, 'version') ?? 0,
    lines,
    itemCount:
      readOptionalInteger(fields, 'itemCount') ?? lines.reduce((sum, line) => sum + line.quantity, 0),
    subtotalMinor: readOptionalInteger(fields, 'subtotalMinor') ?? 0,
    currency: readOptionalText(fields, 'currency') ?? 'EUR',
  }
}
