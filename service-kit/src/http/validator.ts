import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'

interface Validation {
  (data: unknown): boolean
  errors?: ErrorObject[] | null
}

const shared = {
  removeAdditional: false,
  useDefaults: true,
  allErrors: false,
  allowUnionTypes: true,
  strict: false,
} as const
const strict = new Ajv({ ...shared, coerceTypes: false })
const coercing = new Ajv({ ...shared, coerceTypes: 'array' })

/**
 * Bodies are taken as they are; only what arrives as text (query, path, headers) is converted to numbers, booleans and lists. A schema is
 * compiled when its route is first asked: a third of a service's start went into schemas that nobody had asked for yet.
 */
export const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  let compiled: ValidateFunction | undefined
  const validate: Validation = (data) => {
    compiled ??= (httpPart === 'body' ? strict : coercing).compile(schema)
    const valid = compiled(data)
    validate.errors = compiled.errors ?? null
    return valid
  }
  return validate
}
