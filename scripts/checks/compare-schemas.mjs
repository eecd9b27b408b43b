import { branchesOf, literalsOf, resolveSchema, typeOfValue, typesOf } from './schema.mjs'

/**
 * What a reader of `target` could stumble over in a value written by `source`: one sentence each, none when every value fits.
 * `strict` readers (request bodies) also refuse fields they do not know. Limits and formats are not compared.
 */
export function misfits(
  source,
  target,
  { strict = false, sourceDocument = {}, targetDocument = {} } = {},
  at = '',
) {
  const options = { strict, sourceDocument, targetDocument }
  const from = resolveSchema(source, sourceDocument)
  const to = resolveSchema(target, targetDocument)
  if (acceptsAnything(to)) return []
  if (acceptsAnything(from)) return [`${place(at)} is not described`]

  const listed = literalMisfits(from, to, options, at)
  if (listed) return listed
  if (branchesOf(from)) return branchesOf(from).flatMap((branch) => misfits(branch, to, options, at))
  if (branchesOf(to)) return branchMisfits(from, to, options, at)

  const strangers = typesOf(from).filter((type) => !accepts(typesOf(to), type))
  if (strangers.length > 0)
    return [`${place(at)} may be ${strangers.join(' or ')}, not ${typesOf(to).join(' or ')}`]
  if (typesOf(from).includes('object')) return objectMisfits(from, to, options, at)
  if (typesOf(from).includes('array')) return misfits(from.items ?? {}, to.items ?? {}, options, `${at}[]`)
  return []
}

function literalMisfits(from, to, { sourceDocument, targetDocument }, at) {
  const written = literalsOf(from, sourceDocument)
  const read = literalsOf(to, targetDocument)
  if (written && read) {
    return written
      .filter((value) => !read.includes(value))
      .map((value) => `${place(at)} may be ${JSON.stringify(value)}`)
  }
  if (written && !branchesOf(to)) {
    const strangers = written.filter((value) => !accepts(typesOf(to), typeOfValue(value)))
    return strangers.map(
      (value) => `${place(at)} may be ${JSON.stringify(value)}, not ${typesOf(to).join(' or ')}`,
    )
  }
  if (read && !branchesOf(from))
    return [`${place(at)} may be any ${typesOf(from).join(' or ')}, not only ${JSON.stringify(read)}`]
  return undefined
}

function branchMisfits(from, to, options, at) {
  const attempts = branchesOf(to).map((branch) => misfits(from, branch, options, at))
  if (attempts.some((problems) => problems.length === 0)) return []
  return attempts.toSorted((a, b) => closeness(a, at) - closeness(b, at) || a.length - b.length)[0]
}

/** The branch whose problems lie deeper is the one that was meant. */
function closeness(problems, at) {
  return problems.some((problem) => problem.startsWith(`${place(at)} may be`)) ? 1 : 0
}

function objectMisfits(from, to, options, at) {
  const written = from.properties ?? {}
  const read = to.properties ?? {}
  const problems = Object.entries(read).flatMap(([name, schema]) => {
    const here = at ? `${at}.${name}` : name
    if (!(name in written)) return isRequired(to, name) && !hasOpenFields(from) ? [`${here} is missing`] : []
    if (isRequired(to, name) && !isRequired(from, name)) return [`${here} may be absent`]
    return misfits(written[name], schema, options, here)
  })
  if (!options.strict || to.additionalProperties !== false) return problems
  const unknown = Object.keys(written).filter((name) => !(name in read))
  return [...problems, ...unknown.map((name) => `${at ? `${at}.${name}` : name} is not accepted`)]
}

function hasOpenFields(schema) {
  return typeof schema.additionalProperties === 'object' || schema.patternProperties !== undefined
}

function isRequired(schema, name) {
  return schema.required?.includes(name) ?? false
}

function accepts(types, type) {
  return types.length === 0 || types.includes(type) || (type === 'integer' && types.includes('number'))
}

function acceptsAnything(schema) {
  return !branchesOf(schema) && !('const' in schema) && !schema.enum && typesOf(schema).length === 0
}

function place(at) {
  return at || 'the whole'
}
