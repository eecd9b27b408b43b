/** Reads an answer of a service field by field, so a page meets a clear error instead of `undefined` far away. */
export class UnexpectedShape extends Error {
  constructor(where: string, expected: string) {
    super(`expected ${expected} at ${where}`)
    this.name = 'UnexpectedShape'
  }
}

export type Fields = Readonly<Record<string, unknown>>

export function asFields(value: unknown, where: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UnexpectedShape(where, 'an object')
  }
  return value as Fields
}

export function readText(fields: Fields, key: string): string {
  const value = fields[key]
  if (typeof value !== 'string') throw new UnexpectedShape(key, 'text')
  return value
}

export function readOptionalText(fields: Fields, key: string): string | null {
  const value = fields[key]
  return typeof value === 'string' && value !== '' ? value : null
}

export function readInteger(fields: Fields, key: string): number {
  const value = fields[key]
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new UnexpectedShape(key, 'an integer')
  return value
}

export function readOptionalInteger(fields: Fields, key: string): number | null {
  const value = fields[key]
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null
}

export function readList<T>(fields: Fields, key: string, read: (item: Fields) => T): T[] {
  const value = fields[key]
  if (!Array.isArray(value)) throw new UnexpectedShape(key, 'a list')
  return value.map((item, index) => read(asFields(item, `${key}[${index}]`)))
}

export function readOptionalList<T>(fields: Fields, key: string, read: (item: Fields) => T): T[] {
  return fields[key] === undefined || fields[key] === null ? [] : readList(fields, key, read)
}

export function readTexts(fields: Fields, key: string): string[] {
  const value = fields[key]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

export function readOptional<T>(fields: Fields, key: string, read: (value: Fields) => T): T | null {
  const value = fields[key]
  return value === undefined || value === null ? null : read(asFields(value, key))
}

export function readOneOf<T extends string>(
  fields: Fields,
  key: string,
  allowed: readonly T[],
  otherwise: T,
): T {
  const value = fields[key]
  return allowed.find((candidate) => candidate === value) ?? otherwise
}

/** Pictures come from our own origin only; anything else would be a request to somebody else's machine. */
export function readPictureUrl(fields: Fields, key = 'pictureUrl'): string {
  const value = fields[key]
  return typeof value === 'string' && /^\/api\/[\w./-]+$/.test(value) ? value : ''
}

export function readWebAddress(fields: Fields, key: string): string | null {
  const value = fields[key]
  return typeof value === 'string' && /^https?:\/\//.test(value) ? value : null
}
