import type { NetContent } from '@/lib/net-content.ts'
import type {
  Availability,
  Category,
  PriceWithVat,
  Product,
  ProductCard,
  Stock,
  Price,
} from '@/lib/shop/product.ts'
import type { Fields } from './fields.ts'
import {
  readInteger,
  readList,
  readOneOf,
  readOptional,
  readOptionalInteger,
  readOptionalList,
  readOptionalText,
  readPictureUrl,
  readText,
  readTexts,
} from './fields.ts'

export function readAvailability(fields: Fields, key: string): Availability {
  return readOneOf(fields, key, ['in-stock', 'low', 'out'], 'in-stock')
}

function toNetContent(fields: Fields): NetContent {
  return { value: Number(fields.value), unit: readOneOf(fields, 'unit', ['g', 'ml', 'piece'], 'piece') }
}

export function toPrice(fields: Fields): Price {
  return {
    amountMinor: readInteger(fields, 'amountMinor'),
    currency: readOptionalText(fields, 'currency') ?? 'EUR',
    unitPrice: readOptional(fields, 'unitPrice', (unit) => ({
      amountMinor: readInteger(unit, 'amountMinor'),
      per: readText(unit, 'per'),
    })),
  }
}

export function toPriceWithVat(fields: Fields): PriceWithVat {
  return { ...toPrice(fields), vatRateBp: readOptionalInteger(fields, 'vatRateBp') }
}

export function toStock(fields: Fields): Stock {
  return {
    status: readAvailability(fields, 'status'),
    available: readOptionalInteger(fields, 'available') ?? 0,
  }
}

export function toProductCard(fields: Fields): ProductCard {
  return {
    productId: readText(fields, 'productId'),
    sku: readText(fields, 'sku'),
    slug: readText(fields, 'slug'),
    name: readText(fields, 'name'),
    brand: readOptionalText(fields, 'brand') ?? '',
    categorySlug: readOptionalText(fields, 'categorySlug') ?? '',
    pictureUrl: readPictureUrl(fields),
    netContent: readOptional(fields, 'netContent', toNetContent),
    labels: readTexts(fields, 'labels'),
    price: readOptional(fields, 'price', toPrice),
    availability: readAvailability(fields, 'availability'),
  }
}

export function toProduct(fields: Fields): Product {
  return {
    productId: readText(fields, 'productId'),
    sku: readText(fields, 'sku'),
    slug: readText(fields, 'slug'),
    name: readText(fields, 'name'),
    brand: readOptionalText(fields, 'brand') ?? '',
    categorySlug: readOptionalText(fields, 'categorySlug') ?? '',
    categoryPath: readOptionalList(fields, 'categoryPath', (step) => ({
      slug: readText(step, 'slug'),
      name: readText(step, 'name'),
    })),
    description: readOptionalText(fields, 'description') ?? '',
    pictureUrl: readPictureUrl(fields),
    netContent: readOptional(fields, 'netContent', toNetContent),
    allergens: readTexts(fields, 'allergens'),
    labels: readTexts(fields, 'labels'),
    attributes: readOptionalList(fields, 'attributes', (attribute) => ({
      name: readText(attribute, 'name'),
      value: String(attribute.value ?? ''),
    })),
    nutrition: readOptionalList(fields, 'nutrition', (row) => ({
      name: readText(row, 'name'),
      per100: String(row.per100 ?? ''),
    })),
    origin: readOptionalText(fields, 'origin'),
    ean: readOptionalText(fields, 'ean'),
    active: fields.active !== false,
  }
}

export function toCategory(fields: Fields): Category {
  return {
    slug: readText(fields, 'slug'),
    name: readText(fields, 'name'),
    parentSlug: readOptionalText(fields, 'parentSlug'),
    pictureUrl: readPictureUrl(fields),
    productCount: readOptionalInteger(fields, 'productCount') ?? 0,
    position: readOptionalInteger(fields, 'position') ?? 0,
  }
}

export function toCategories(fields: Fields): Category[] {
  return readList(fields, 'items', toCategory).toSorted((a, b) => a.position - b.position)
}
