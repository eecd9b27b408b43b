import { Ajv } from 'ajv'
import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'

const shared = {
  removeAdditional: false,
  useDefaults: true,
  allErrors: false,
  allowUnionTypes: true,
  strict: false,
} as const
const strict = new Ajv({ ...shared, coerceTypes: false })
const coercing = new Ajv({ ...shared, coerceTypes: 'array' })

/** Bodies are taken as they are; only what arrives as text (query, path, headers) is converted to numbers, booleans and lists. */
export const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) =>
  (httpPart === 'body' ? strict : coercing).compile(schema)
