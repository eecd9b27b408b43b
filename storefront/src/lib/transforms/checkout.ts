import type {
  Address,
  Checkout,
  Contact,
  Delivery,
  PickupPlace,
  PlacedOrder,
  Quote,
  Shortage,
} from '@/lib/shop/checkout.ts'
import { toCartLine } from './cart.ts'
import type { Fields } from './fields.ts'
import {
  asFields,
  readInteger,
  readList,
  readOneOf,
  readOptional,
  readOptionalInteger,
  readOptionalList,
  readOptionalText,
  readText,
  readWebAddress,
} from './fields.ts'

export function toContact(fields: Fields): Contact {
  return {
    email: readText(fields, 'email'),
    name: readText(fields, 'name'),
    phone: readOptionalText(fields, 'phone') ?? '',
  }
}

function toAddress(fields: Fields): Address {
  return {
    name: readOptionalText(fields, 'name') ?? '',
    line1: readText(fields, 'line1'),
    line2: readOptionalText(fields, 'line2') ?? '',
    postalCode: readText(fields, 'postalCode'),
    city: readText(fields, 'city'),
    country: 'FR',
  }
}

export function toDelivery(fields: Fields): Delivery {
  return readText(fields, 'method') === 'pickup'
    ? { method: 'pickup', locationId: readText(fields, 'locationId') }
    : { method: 'delivery', address: toAddress(asFields(fields.address, 'address')) }
}

export function toQuote(fields: Fields): Quote {
  return {
    hash: readText(fields, 'hash'),
    currency: readOptionalText(fields, 'currency') ?? 'EUR',
    lines: readList(fields, 'lines', (line) => ({
      sku: readText(line, 'sku'),
      quantity: readInteger(line, 'quantity'),
      unitAmountMinor: readInteger(line, 'unitAmountMinor'),
      lineAmountMinor: readInteger(line, 'lineAmountMinor'),
    })),
    subtotalMinor: readInteger(fields, 'subtotalMinor'),
    deliveryFeeMinor: readInteger(fields, 'deliveryFeeMinor'),
    vat: readOptionalList(fields, 'vat', (rate) => ({
      rateBp: readInteger(rate, 'rateBp'),
      amountMinor: readInteger(rate, 'amountMinor'),
    })),
    totalMinor: readInteger(fields, 'totalMinor'),
    expiresAt: readOptionalText(fields, 'expiresAt') ?? '',
  }
}

export function toCheckout(fields: Fields): Checkout {
  return {
    checkoutId: readText(fields, 'checkoutId'),
    contact: readOptional(fields, 'contact', toContact),
    delivery: readOptional(fields, 'delivery', toDelivery),
    quote: readOptional(fields, 'quote', toQuote),
    lines: readList(fields, 'lines', toCartLine),
    status: readOneOf(fields, 'status', ['open', 'placed'], 'open'),
    orderId: readOptionalText(fields, 'orderId'),
    orderNumber: readOptionalText(fields, 'orderNumber'),
  }
}

export function toPickupPlaces(fields: Fields): PickupPlace[] {
  return readList(fields, 'items', (item) => ({
    locationId: readText(item, 'locationId'),
    name: readText(item, 'name'),
    kind: readOneOf(item, 'kind', ['store', 'drive', 'warehouse'], 'warehouse'),
    city: readOptionalText(item, 'city') ?? '',
  })).filter((place): place is PickupPlace => place.kind !== 'warehouse')
}

export function toPlacedOrder(fields: Fields): PlacedOrder {
  return {
    orderId: readText(fields, 'orderId'),
    orderNumber: readText(fields, 'orderNumber'),
    status: readText(fields, 'status'),
    paymentUrl: readWebAddress(fields, 'paymentUrl'),
  }
}

export function toShortages(fields: Fields): Shortage[] {
  return readOptionalList(fields, 'shortages', (shortage) => ({
    sku: readText(shortage, 'sku'),
    requested: readOptionalInteger(shortage, 'requested') ?? 0,
    available: Math.max(0, readOptionalInteger(shortage, 'available') ?? 0),
  }))
}
