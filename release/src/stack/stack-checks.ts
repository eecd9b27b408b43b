/** What is wrong with a value, in words; nothing when it is right. */
export type Check = (value: unknown) => string[]

/** A problem of the field as such, not of something within it. */
const WHOLE_FIELD = /^(has|holds) /

export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object with these fields and no others: what is misspelt would be ignored silently. */
export function fieldsOf(checks: Record<string, Check>, required: string[] = []): Check {
  return (value) => {
    if (!isFields(value)) return ['has to be an object']
    const missing = required.filter((name) => !(name in value)).map((name) => `"${name}" is missing`)
    const found = Object.entries(value).flatMap(([name, field]) => {
      const check = Object.hasOwn(checks, name) ? checks[name] : undefined
      if (!check) return [`"${name}" is not known; known are ${Object.keys(checks).sort().join(', ')}`]
      return check(field).map(
        (problem) => `${WHOLE_FIELD.test(problem) ? `"${name}" ` : `${name}: `}${problem}`,
      )
    })
    return [...missing, ...found]
  }
}

export function lists(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return ['has to be a list']
    const wrong = value.filter((item) => check(item).length > 0)
    return wrong.map((item) => `holds ${JSON.stringify(item)}: it ${check(item).join(' and ')}`)
  }
}

export function records(name: Check, check: Check): Check {
  return (value) => {
    if (!isFields(value)) return ['has to be an object']
    return Object.entries(value).flatMap(([key, item]) => [
      ...name(key).map((problem) => `has the key "${key}": it ${problem}`),
      ...check(item).map((problem) => `has a wrong "${key}": it ${problem}`),
    ])
  }
}

export function matches(pattern: RegExp, wanted: string): Check {
  return (value) => (typeof value === 'string' && pattern.test(value) ? [] : [`has to be ${wanted}`])
}

export function oneOf(texts: string[], otherwise: Check): Check {
  return (value) =>
    typeof value === 'string'
      ? texts.includes(value)
        ? []
        : [`has to be a list, or ${texts.map((text) => `"${text}"`).join(' or ')}`]
      : otherwise(value)
}

export function number(least: number, most: number, kind?: 'whole'): Check {
  return (value) =>
    typeof value === 'number' && value >= least && value <= most && (!kind || Number.isInteger(value))
      ? []
      : [`has to be a ${kind ? 'whole ' : ''}number from ${least} to ${most}`]
}
