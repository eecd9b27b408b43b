const METHODS = ['get', 'put', 'post', 'delete', 'patch']

export function operationsOf(document) {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({
      key: `${method.toUpperCase()} ${path}`,
      operation: item[method],
    })),
  )
}

export function findOperation(document, method, path) {
  const templated = path.replaceAll(/:(\w+)/g, '{$1}')
  const sameShape = (other) => shapeOf(other) === shapeOf(templated)
  const found = Object.keys(document.paths ?? {}).find(sameShape)
  return found && document.paths[found][method.toLowerCase()]
}

/** The names of path parameters do not matter on the wire. */
function shapeOf(path) {
  return path.replaceAll(/\{\w+\}/g, '{}')
}

export function requestBodyOf(operation) {
  return jsonOf(operation.requestBody)
}

/** Schemas of the answers that mean success, by status; undefined for one without a body. */
export function successesOf(operation) {
  const entries = Object.entries(operation.responses ?? {}).filter(([status]) => /^2(\d\d|XX)$/.test(status))
  return new Map(entries.map(([status, response]) => [status, jsonOf(response)]))
}

export function queryOf(operation) {
  const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query')
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.schema ?? {}])),
    required: parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name),
  }
}

function jsonOf(part) {
  return part?.content?.['application/json']?.schema
}
