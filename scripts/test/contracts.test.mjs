import { expect, test } from 'vitest'
import { announcesBreak, breakingChanges } from '../checks/breaking-changes.mjs'
import { unmetExpectations } from '../checks/expectations.mjs'

const text = { type: 'string' }
const object = (properties, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})
const json = (schema) => ({ content: { 'application/json': { schema } } })
const contract = (operation = {}) => ({
  paths: {
    '/v1/holds/{holdId}': {
      put: {
        parameters: [{ in: 'query', name: 'dryRun', schema: { type: 'boolean' } }],
        requestBody: json(object({ sku: text, reason: { enum: ['sale', 'gift'] } }, ['sku'])),
        responses: {
          200: json(
            object({
              status: text,
              lines: { type: 'array', items: object({ sku: text, quantity: { type: 'integer' } }) },
            }),
          ),
        },
        ...operation,
      },
    },
  },
})

test('the same contract breaks nothing', () => {
  expect(breakingChanges(contract(), contract())).toEqual([])
})

test('more to read, more to send voluntarily and more operations break nothing', () => {
  const next = contract({
    requestBody: json(object({ sku: text, note: text, reason: { enum: ['sale', 'gift', 'loss'] } }, ['sku'])),
    responses: {
      200: json(
        object({
          status: text,
          at: text,
          lines: { type: 'array', items: object({ sku: text, quantity: { type: 'integer' }, unit: text }) },
        }),
      ),
    },
  })
  next.paths['/v1/holds'] = { get: { responses: {} } }
  expect(breakingChanges(contract(), next)).toEqual([])
})

test('a removed operation breaks', () => {
  expect(breakingChanges(contract(), { paths: {} })).toEqual(['PUT /v1/holds/{holdId} was removed'])
})

test('a removed answer field breaks, also deep inside', () => {
  const next = contract({
    responses: { 200: json(object({ lines: { type: 'array', items: object({ sku: text }) } })) },
  })
  expect(breakingChanges(contract(), next)).toEqual([
    'PUT /v1/holds/{holdId}: answer 200: status was removed',
    'PUT /v1/holds/{holdId}: answer 200: lines[].quantity was removed',
  ])
})

test('a newly required request field and a narrowed list of values break', () => {
  const next = contract({
    requestBody: json(object({ sku: text, owner: text, reason: { enum: ['sale'] } }, ['sku', 'owner'])),
  })
  expect(breakingChanges(contract(), next)).toEqual([
    'PUT /v1/holds/{holdId}: request: owner is missing',
    'PUT /v1/holds/{holdId}: request: reason may be "gift"',
  ])
})

test('a request field that is no longer taken and a query that became required break', () => {
  const next = contract({
    parameters: [{ in: 'query', name: 'dryRun', required: true, schema: { type: 'boolean' } }],
    requestBody: json(object({ sku: text }, ['sku'])),
  })
  expect(breakingChanges(contract(), next)).toEqual([
    'PUT /v1/holds/{holdId}: request: reason is not accepted',
    'PUT /v1/holds/{holdId}: query: dryRun may be absent',
  ])
})

test('only a version that says so may break: the major one, or the minor one before 1.0', () => {
  expect(announcesBreak('1.4.0', '2.0.0')).toBe(true)
  expect(announcesBreak('1.4.0', '1.5.0')).toBe(false)
  expect(announcesBreak('0.1.0', '0.2.0')).toBe(true)
  expect(announcesBreak('0.1.0', '0.1.1')).toBe(false)
})

const contracts = new Map([['inventory-service', contract()]])
const ask = (operation) =>
  unmetExpectations(
    {
      service: 'inventory-service',
      operations: { hold: { method: 'PUT', path: '/v1/holds/:id', ...operation } },
    },
    contracts,
  )

test('a client that sends and reads what the contract promises is fine', () => {
  const operation = {
    body: object({ sku: text, reason: { anyOf: [{ const: 'sale' }, { const: 'gift' }] } }, ['sku']),
    query: object({ dryRun: { type: 'boolean' } }, []),
    response: object({
      status: text,
      lines: { type: 'array', items: object({ quantity: { type: 'number' } }) },
    }),
  }
  expect(ask(operation)).toEqual([])
})

test('a client that reads a field nobody sends, or of another type, is found', () => {
  const operation = {
    body: object({ sku: text }),
    response: object({
      expiresAt: text,
      status: { type: 'integer' },
      lines: { type: 'array', items: object({ sku: { const: 'A' } }) },
    }),
  }
  expect(ask(operation)).toEqual([
    'inventory-service PUT /v1/holds/:id: answer 200: expiresAt is missing',
    'inventory-service PUT /v1/holds/:id: answer 200: status may be string, not integer',
    'inventory-service PUT /v1/holds/:id: answer 200: lines[].sku may be any string, not only ["A"]',
  ])
})

test('a client that sends too little, too much, or asks with an unknown query is found', () => {
  const operation = { body: object({ colour: text }), query: object({ page: text }, []), response: {} }
  expect(ask(operation)).toEqual([
    'inventory-service PUT /v1/holds/:id: body: sku is missing',
    'inventory-service PUT /v1/holds/:id: body: colour is not accepted',
    'inventory-service PUT /v1/holds/:id: query: page is not accepted',
  ])
})

test('a client of an operation or a service that does not exist is found', () => {
  expect(ask({ method: 'POST', response: {} })).toEqual(['inventory-service has no POST /v1/holds/:id'])
  expect(unmetExpectations({ service: 'ghost-service', operations: {} }, contracts)).toEqual([
    'ghost-service has no committed contract',
  ])
})

test('a value that may be null is no string', () => {
  const provider = contract({
    requestBody: undefined,
    responses: { 200: json(object({ note: { anyOf: [text, { type: 'null' }] } })) },
  })
  const wanted = { method: 'PUT', path: '/v1/holds/:id', response: object({ note: text }) }
  const problems = unmetExpectations({ service: 's', operations: { wanted } }, new Map([['s', provider]]))
  expect(problems).toEqual(['s PUT /v1/holds/:id: answer 200: note may be null, not string'])
})
