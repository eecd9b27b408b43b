export type Json = Record<string, unknown>

/** Reads one answer of a service; names the field when the answer is not what the contract says. */
export class ShapeError extends Error {}

export function asObject(value: unknown, what: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ShapeError(`${what}: no object`)
  return value as Json
}

export function text(object: Json, name: string): string {
  const value = object[name]
  if (typeof value !== 'string') throw new ShapeError(`${name}: no text`)
  return value
}

export function number(object: Json, name: string): number {
  const value = object[name]
  if (typeof value !== 'number') throw new ShapeError(`${name}: no number`)
  return value
}

export function optionalText(object: Json, name: string): string | null {
  const value = object[name]
  return typeof value === 'string' && value !== '' ? value : null
}

export function optionalNumber(object: Json, name: string): number | null {
  const value = object[name]
  return typeof value === 'number' ? value : null
}

export function optionalObject(object: Json, name: string): Json | null {
  const value = object[name]
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
}

export function list<T>(object: Json, name: string, read: (item: Json) => T): T[] {
  const value = object[name]
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw new ShapeError(`${name}: no list`)
  return value.map((item) => read(asObject(item, name)))
}

export function texts(object: Json, name: string): string[] {
  const value = object[name]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

export type Page<T> = { items: T[]; nextCursor: string | null }

export function page<T>(body: unknown, read: (item: Json) => T): Page<T> {
  const object = asObject(body, 'list')
  return { items: list(object, 'items', read), nextCursor: optionalText(object, 'nextCursor') }
}
