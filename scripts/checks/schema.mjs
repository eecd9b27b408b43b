/** Follows `$ref` and merges `allOf`, so that the comparison sees one plain schema. */
export function resolveSchema(schema, document) {
  if (schema?.$ref) return resolveSchema(follow(schema.$ref, document), document)
  if (schema?.allOf) {
    const parts = schema.allOf.map((part) => resolveSchema(part, document))
    return {
      type: 'object',
      properties: Object.assign({}, ...parts.map((part) => part.properties)),
      required: parts.flatMap((part) => part.required ?? []),
    }
  }
  return schema ?? {}
}

function follow(reference, document) {
  const parts = reference
    .replace(/^#\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  const found = parts.reduce((node, part) => node?.[part], document)
  if (!found) throw new Error(`${reference} leads nowhere`)
  return found
}

export function branchesOf(schema) {
  return schema.anyOf ?? schema.oneOf
}

/** The finite values a schema allows, or undefined when they are not listed. */
export function literalsOf(schema, document) {
  if ('const' in schema) return [schema.const]
  if (schema.enum) return schema.enum
  const branches = branchesOf(schema)?.map((branch) => literalsOf(resolveSchema(branch, document), document))
  return branches?.every(Boolean) ? branches.flat() : undefined
}

export function typesOf(schema) {
  if (schema.type) return [schema.type].flat()
  if (schema.properties) return ['object']
  if (schema.items) return ['array']
  return []
}

export function typeOfValue(value) {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (Number.isInteger(value)) return 'integer'
  return typeof value
}
