import { Type, type Static, type TProperties, type TSchema } from 'typebox'

/** An object that refuses unknown fields: the only kind a request body may be. */
export function strictObject<Properties extends TProperties>(properties: Properties) {
  return Type.Object(properties, { additionalProperties: false })
}

/** A UUID in its canonical form. */
export const Uuid = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  description: 'UUID',
})

/** An instant, ISO 8601 in UTC. */
export const Instant = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$',
  description: 'ISO 8601, UTC',
})

/** An amount of money in minor units (cents). */
export const AmountMinor = Type.Integer({
  minimum: 0,
  maximum: 1_000_000_000,
  description: 'minor units (cents)',
})

/** A stock keeping unit. */
export const Sku = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$', description: 'SKU' })

export const Currency = Type.Literal('EUR')

/** A page of a list; `nextCursor` is missing on the last page. */
export function pageOf<Item extends TSchema>(item: Item) {
  return Type.Object({ items: Type.Array(item), nextCursor: Type.Optional(Type.String()) })
}

/** Query parameters of a list. */
export const pageQuery = {
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 25 })),
}

/** One query parameter that may be repeated: `?sku=a&sku=b`. */
export function repeatable<Item extends TSchema>(item: Item, maxItems: number) {
  return Type.Array(item, { maxItems, minItems: 1 })
}

export type Page<Item> = { items: Item[]; nextCursor?: string }

/** Cuts a list that was read with `limit + 1` rows into a page. */
export function toPage<Item>(rows: Item[], limit: number, cursorOf: (last: Item) => string): Page<Item> {
  if (rows.length <= limit) return { items: rows }
  const items = rows.slice(0, limit)
  return { items, nextCursor: cursorOf(items[limit - 1] as Item) }
}

/** An opaque cursor over the given values; `decodeCursor` gives them back, undefined when it was tampered with. */
export function encodeCursor(values: Array<string | number>): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

export function decodeCursor(cursor: string | undefined): Array<string | number> | undefined {
  if (!cursor) return undefined
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(values) &&
      values.every((value) => typeof value === 'string' || typeof value === 'number')
      ? values
      : undefined
  } catch {
    return undefined
  }
}

export type { Static }
