import { expect, test } from 'vitest'
import { findBreakingChanges } from '../../src/check/breaking-changes.ts'
import type { OpenApi, Schema } from '../../src/check/breaking-changes.ts'

const answer: Schema = {
  type: 'object',
  required: ['name', 'price'],
  properties: {
    name: { type: 'string' },
    price: { type: 'object', required: ['amountMinor'], properties: { amountMinor: { type: 'integer' } } },
    lines: { type: 'array', items: { type: 'object', properties: { sku: { type: 'string' } } } },
  },
}
const body: Schema = {
  type: 'object',
  required: ['quantity'],
  properties: { quantity: { type: 'integer' }, method: { type: 'string', enum: ['delivery', 'pickup'] } },
}

function contract(
  changes: { answer?: Schema; body?: Schema; audience?: string; parameters?: never[] | object[] } = {},
): OpenApi {
  const json = (schema: Schema) => ({ content: { 'application/json': { schema } } })
  return {
    paths: {
      '/v1/things': {
        post: {
          'x-audience': changes.audience ?? 'public',
          parameters: (changes.parameters ?? []) as never,
          requestBody: json(changes.body ?? body),
          responses: { 201: json(changes.answer ?? answer) },
        },
      },
    },
  }
}

const without = (schema: Schema, field: string): Schema => ({
  ...schema,
  properties: Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => name !== field)),
})

test('an equal contract, an added route, an added field and an added optional parameter break nothing', () => {
  const more = contract({
    answer: { ...answer, properties: { ...answer.properties, brand: { type: 'string' } } },
    body: { ...body, properties: { ...body.properties, note: { type: 'string' } } },
    parameters: [{ name: 'locale', in: 'query' }],
  })
  more.paths = { ...more.paths, '/v1/others': more.paths?.['/v1/things'] ?? {} }

  expect(findBreakingChanges(contract(), contract())).toEqual([])
  expect(findBreakingChanges(contract(), more)).toEqual([])
})

test.each<[string, OpenApi, string]>([
  ['a removed route', { paths: {} }, 'POST /v1/things was removed'],
  ['a route that became internal', contract({ audience: 'internal' }), 'POST /v1/things is no longer public'],
  ['a removed field of the answer', contract({ answer: without(answer, 'name') }), 'answer.name was removed'],
  [
    'a removed field deep in the answer',
    contract({ answer: { ...answer, properties: { ...answer.properties, price: { type: 'object' } } } }),
    'answer.price.amountMinor was removed',
  ],
  [
    'a removed field of a list item',
    contract({
      answer: {
        ...answer,
        properties: { ...answer.properties, lines: { type: 'array', items: { type: 'object' } } },
      },
    }),
    'answer.lines[].sku was removed',
  ],
  [
    'a field that may now be missing',
    contract({ answer: { ...answer, required: ['price'] } }),
    'answer.name may now be missing',
  ],
  [
    'a field of another type',
    contract({ answer: { ...answer, properties: { ...answer.properties, name: { type: 'integer' } } } }),
    'answer.name changed its type from string to integer',
  ],
  [
    'a newly demanded field of the body',
    contract({ body: { ...body, required: ['quantity', 'method'] } }),
    'body.method is now demanded',
  ],
  [
    'a field the body may no longer have',
    contract({ body: without(body, 'method') }),
    'body.method is no longer accepted',
  ],
  [
    'a value that is refused',
    contract({
      body: { ...body, properties: { ...body.properties, method: { type: 'string', enum: ['pickup'] } } },
    }),
    'body.method no longer accepts "delivery"',
  ],
  [
    'a newly demanded parameter',
    contract({ parameters: [{ name: 'shop', in: 'query', required: true }] }),
    'now demands query parameter "shop"',
  ],
])('%s is named', (_, after, expected) => {
  expect(findBreakingChanges(contract(), after)).toEqual([expect.stringContaining(expected)])
})

test('internal routes stay inside a stack and may change', () => {
  expect(findBreakingChanges(contract({ audience: 'internal' }), { paths: {} })).toEqual([])
})

test('schemas are compared through references', () => {
  const refer = (schema: Schema): OpenApi => ({
    ...contract({ answer: { $ref: '#/components/schemas/Thing' } }),
    components: { schemas: { Thing: schema } },
  })

  expect(findBreakingChanges(refer(answer), refer(without(answer, 'name')))).toEqual([
    expect.stringContaining('answer.name was removed'),
  ])
})
