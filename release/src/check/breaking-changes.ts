export interface OpenApi {
  paths?: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Schema> }
}

interface Operation {
  parameters?: Array<{ name: string; in: string; required?: boolean }>
  requestBody?: { content?: Record<string, { schema?: Schema }> }
  responses?: Record<string, { content?: Record<string, { schema?: Schema }> }>
  'x-audience'?: string
}

export interface Schema {
  $ref?: string
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  enum?: unknown[]
  anyOf?: Schema[]
  allOf?: Schema[]
  oneOf?: Schema[]
}

const methods = ['get', 'put', 'post', 'patch', 'delete']
const maxDepth = 12

/** What callers of `before` would miss or be refused by `after`, in words. Internal routes stay inside a stack and may change. */
export function findBreakingChanges(before: OpenApi, after: OpenApi): string[] {
  const changes: string[] = []
  for (const [path, operations] of Object.entries(before.paths ?? {})) {
    for (const method of methods) {
      const old = operations[method]
      if (!old || !isPublic(old)) continue
      const name = `${method.toUpperCase()} ${path}`
      const now = after.paths?.[path]?.[method]
      if (!now) changes.push(`${name} was removed`)
      else if (!isPublic(now)) changes.push(`${name} is no longer public`)
      else changes.push(...compareOperation(old, now, before, after).map((change) => `${name} ${change}`))
    }
  }
  return changes
}

function isPublic(operation: Operation): boolean {
  const audience = operation['x-audience']
  return audience !== undefined && audience !== 'internal' && audience !== 'open'
}

function compareOperation(old: Operation, now: Operation, before: OpenApi, after: OpenApi): string[] {
  const known = new Set(
    (old.parameters ?? []).filter((one) => one.required).map((one) => `${one.in} ${one.name}`),
  )
  const demanded = (now.parameters ?? [])
    .filter((one) => one.required && !known.has(`${one.in} ${one.name}`))
    .map((one) => `now demands ${one.in} parameter "${one.name}"`)
  const oldBody = jsonSchema(old.requestBody)
  const newBody = jsonSchema(now.requestBody)
  const bodies = newBody ? compareRequest(oldBody ?? {}, newBody, before, after, 'body', 0) : []
  const answers = Object.entries(old.responses ?? {})
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([status, response]) => compareStatus(status, response, now, before, after))
  return [...demanded, ...bodies, ...answers]
}

function compareStatus(
  status: string,
  response: { content?: Record<string, { schema?: Schema }> },
  now: Operation,
  before: OpenApi,
  after: OpenApi,
): string[] {
  const old = jsonSchema(response)
  const successor = now.responses?.[status]
  if (!successor) return [`no longer answers ${status}`]
  const current = jsonSchema(successor)
  if (!old) return []
  if (!current) return [`answers ${status} without its body`]
  return compareResponse(old, current, before, after, 'answer', 0)
}

/** A reader of the old answer must still find every field, of the old type. */
function compareResponse(
  oldRef: Schema,
  newRef: Schema,
  before: OpenApi,
  after: OpenApi,
  where: string,
  depth: number,
): string[] {
  const old = resolve(oldRef, before)
  const now = resolve(newRef, after)
  if (depth > maxDepth || isUnion(old) || isUnion(now)) return []
  if (!sameType(old, now)) return [`${where} changed its type from ${typeName(old)} to ${typeName(now)}`]
  const fields = Object.entries(old.properties ?? {}).flatMap(([name, schema]) => {
    const successor = now.properties?.[name]
    if (!successor) return [`${where}.${name} was removed`]
    const optional = old.required?.includes(name) && !now.required?.includes(name)
    return [
      ...(optional ? [`${where}.${name} may now be missing`] : []),
      ...compareResponse(schema, successor, before, after, `${where}.${name}`, depth + 1),
    ]
  })
  const items =
    old.items && now.items
      ? compareResponse(old.items, now.items, before, after, `${where}[]`, depth + 1)
      : []
  return [...fields, ...items]
}

/** A writer of the old body must still be understood: nothing new demanded, nothing refused that was accepted. */
function compareRequest(
  oldRef: Schema,
  newRef: Schema,
  before: OpenApi,
  after: OpenApi,
  where: string,
  depth: number,
): string[] {
  const old = resolve(oldRef, before)
  const now = resolve(newRef, after)
  if (depth > maxDepth || isUnion(old) || isUnion(now)) return []
  if (!sameType(old, now)) return [`${where} changed its type from ${typeName(old)} to ${typeName(now)}`]
  const refused = (old.enum ?? []).filter((value) => now.enum && !now.enum.includes(value))
  const demanded = (now.required ?? []).filter((name) => !(old.required ?? []).includes(name))
  const fields = Object.entries(old.properties ?? {}).flatMap(([name, schema]) => {
    const successor = now.properties?.[name]
    if (!successor) return [`${where}.${name} is no longer accepted`]
    return compareRequest(schema, successor, before, after, `${where}.${name}`, depth + 1)
  })
  const items =
    old.items && now.items ? compareRequest(old.items, now.items, before, after, `${where}[]`, depth + 1) : []
  return [
    ...refused.map((value) => `${where} no longer accepts ${JSON.stringify(value)}`),
    ...demanded.map((name) => `${where}.${name} is now demanded`),
    ...fields,
    ...items,
  ]
}

function jsonSchema(
  holder: { content?: Record<string, { schema?: Schema }> } | undefined,
): Schema | undefined {
  return holder?.content?.['application/json']?.schema
}

function resolve(schema: Schema, document: OpenApi): Schema {
  const name = schema.$ref?.split('/').at(-1)
  return name ? (document.components?.schemas?.[name] ?? schema) : schema
}

function isUnion(schema: Schema): boolean {
  return Boolean(schema.anyOf ?? schema.oneOf ?? schema.allOf)
}

function sameType(old: Schema, now: Schema): boolean {
  return old.type === undefined || now.type === undefined || typeName(old) === typeName(now)
}

function typeName(schema: Schema): string {
  return [schema.type ?? 'anything'].flat().sort().join('|')
}
