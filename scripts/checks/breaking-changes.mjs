import { misfits } from './compare-schemas.mjs'
import { operationsOf, queryOf, requestBodyOf, successesOf } from './openapi.mjs'
import { branchesOf, resolveSchema } from './schema.mjs'

/** What in `next` could break somebody who relies on `previous`; both are whole OpenAPI documents. */
export function breakingChanges(previous, next) {
  const now = new Map(operationsOf(next).map(({ key, operation }) => [key, operation]))
  return operationsOf(previous).flatMap(({ key, operation }) => {
    const successor = now.get(key)
    if (!successor) return [`${key} was removed`]
    return [
      ...requestChanges(operation, successor, previous, next),
      ...responseChanges(operation, successor, previous, next),
    ].map((change) => `${key}: ${change}`)
  })
}

function requestChanges(operation, successor, previous, next) {
  const options = { strict: true, sourceDocument: previous, targetDocument: next }
  const body = requestBodyOf(successor)
    ? misfits(requestBodyOf(operation) ?? emptyObject(), requestBodyOf(successor), options)
    : []
  const query = misfits(queryOf(operation), queryOf(successor), options)
  return [...body.map((problem) => `request: ${problem}`), ...query.map((problem) => `query: ${problem}`)]
}

function responseChanges(operation, successor, previous, next) {
  const answers = successesOf(successor)
  return [...successesOf(operation)].flatMap(([status, before]) => {
    if (!answers.has(status)) return [`answer ${status} was removed`]
    if (!before) return []
    const after = answers.get(status)
    if (!after) return [`answer ${status} has no body any more`]
    return removedFields(before, after, previous, next).map((field) => `answer ${status}: ${field}`)
  })
}

/** New fields and new values are fine; a field that is gone, may be absent now, or has another type is not. */
function removedFields(before, after, previous, next, at = '') {
  const old = resolveSchema(before, previous)
  const now = resolveSchema(after, next)
  if (branchesOf(old) || branchesOf(now)) return []
  if (old.type === 'array' && now.type === 'array')
    return removedFields(old.items, now.items, previous, next, `${at}[]`)
  if (old.type !== now.type) return old.type ? [`${at || 'the whole'} is of another type`] : []
  return Object.entries(old.properties ?? {}).flatMap(([name, schema]) => {
    const here = at ? `${at}.${name}` : name
    const kept = now.properties?.[name]
    if (!kept) return [`${here} was removed`]
    if (old.required?.includes(name) && !now.required?.includes(name)) return [`${here} may be absent now`]
    return removedFields(schema, kept, previous, next, here)
  })
}

function emptyObject() {
  return { type: 'object', properties: {}, required: [] }
}

/** Whether the version says that callers must look: the major one, or the minor one before 1.0. */
export function announcesBreak(previousVersion, nextVersion) {
  const [oldMajor = 0, oldMinor = 0] = previousVersion.split('.').map(Number)
  const [major = 0, minor = 0] = nextVersion.split('.').map(Number)
  return major > oldMajor || (major === 0 && oldMajor === 0 && minor > oldMinor)
}
