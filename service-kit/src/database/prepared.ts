import type pg from 'pg'

const statementNames = new Map<string, string>()
const statementLimit = 500

/** Names a statement, so that a connection plans it once; statements without parameters, or beyond the limit, stay unnamed. */
export function prepared(text: string, values: unknown[] | undefined): pg.QueryConfig {
  if (!values || values.length === 0) return { text }
  let name = statementNames.get(text)
  if (!name && statementNames.size < statementLimit) {
    name = `s${statementNames.size}`
    statementNames.set(text, name)
  }
  return name ? { name, text, values } : { text, values }
}
