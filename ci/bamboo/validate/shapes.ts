import type { Finding } from './problem.ts'

/** Says what is wrong with a value, by adding to the finding. */
export type Shape = (value: unknown, finding: Finding) => void
export type Fields = Record<string, unknown>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export const text: Shape = (value, finding) => {
  if ((typeof value !== 'string' && typeof value !== 'number') || value === '')
    finding.add('shape', 'has to be a text')
}

export const flag: Shape = (value, finding) => {
  if (typeof value !== 'boolean') finding.add('shape', 'has to be true or false')
}

export const anything: Shape = () => undefined

/** A map with names of the author's choice: variables, options of a plugin. */
export const map: Shape = (value, finding) => {
  if (!isFields(value)) finding.add('shape', 'has to be a map')
}

export function count(minimum = 0): Shape {
  return (value, finding) => {
    if (!Number.isInteger(Number(value)) || typeof value === 'boolean' || Number(value) < minimum)
      finding.add('shape', `has to be a whole number from ${minimum}`)
  }
}

export function oneOf(...values: string[]): Shape {
  return (value, finding) => {
    if (!values.includes(String(value)))
      finding.add('shape', `is "${String(value)}"; it has to be ${values.join(', ')}`)
  }
}

export function matching(pattern: RegExp, meaning: string): Shape {
  return (value, finding) => {
    if (typeof value !== 'string' || !pattern.test(value))
      finding.add('shape', `is "${String(value)}"; ${meaning}`)
  }
}

export function listOf(item: Shape, minimum = 0): Shape {
  return (value, finding) => {
    if (!Array.isArray(value)) return finding.add('shape', 'has to be a list')
    if (value.length < minimum) finding.add('shape', `needs at least ${minimum} entry`)
    value.forEach((entry, index) => item(entry, finding.at(index)))
  }
}

/** Bamboo takes one entry or a list of them in many places. */
export function oneOrMore(item: Shape): Shape {
  const list = listOf(item, 1)
  return (value, finding) => (Array.isArray(value) ? list : item)(value, finding)
}

/** A map that has the required fields and no others than these. */
export function record(required: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
  const known = { ...required, ...optional }
  return (value, finding) => {
    if (!isFields(value)) return finding.add('shape', 'has to be a map')
    for (const name of Object.keys(required)) {
      if (!(name in value)) finding.add('field-missing', `needs "${name}"`)
    }
    for (const [name, entry] of Object.entries(value)) {
      const shape = Object.hasOwn(known, name) ? known[name] : undefined
      if (shape) shape(entry, finding.at(name))
      else finding.add('field-unknown', `has no field "${name}"; it knows ${Object.keys(known).join(', ')}`)
    }
  }
}

/** `name` alone, or `name: …` with a shape of its own: tasks, triggers, repositories. */
export function named(
  shapes: Record<string, { alone: boolean; shape?: Shape }>,
  unknown: (name: string) => string,
): Shape {
  return (value, finding) => {
    const [name, ...more] = isFields(value) ? Object.keys(value) : [String(value)]
    if (name === undefined || more.length > 0)
      return finding.add('shape', 'has to be one name with its settings')
    const known = Object.hasOwn(shapes, name) ? shapes[name] : undefined
    if (!known) return finding.add('name-unknown', unknown(name))
    const settings = isFields(value) ? value[name] : undefined
    if (settings === undefined || settings === null) {
      if (!known.alone) finding.at(name).add('shape', 'needs settings')
    } else if (known.shape) known.shape(settings, finding.at(name))
    else finding.at(name).add('shape', 'takes no settings')
  }
}

/** A short form (one text, a list) or the long one (a map). */
export function shortOr(short: Shape, long: Shape): Shape {
  return (value, finding) => (isFields(value) ? long : short)(value, finding)
}
