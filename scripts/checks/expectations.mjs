import { misfits } from './compare-schemas.mjs'
import { findOperation, queryOf, requestBodyOf, successesOf } from './openapi.mjs'

/** What of a client's declaration the provider's contract does not keep. `peer` is what `definePeer` returned. */
export function unmetExpectations(peer, contracts) {
  const provider = contracts.get(peer.service)
  if (!provider) return [`${peer.service} has no committed contract`]
  return Object.values(peer.operations).flatMap((wanted) => {
    const title = `${wanted.method} ${wanted.path}`
    const operation = findOperation(provider, wanted.method, wanted.path)
    if (!operation) return [`${peer.service} has no ${title}`]
    return [...sent(wanted, operation, provider), ...read(wanted, operation, provider)].map(
      (problem) => `${peer.service} ${title}: ${problem}`,
    )
  })
}

function sent(wanted, operation, provider) {
  const options = { strict: true, targetDocument: provider }
  const accepted = requestBodyOf(operation)
  const body = wanted.body && accepted ? misfits(wanted.body, accepted, options) : []
  const query = misfits(wanted.query ?? { type: 'object', properties: {} }, queryOf(operation), options)
  return [
    ...(wanted.body && !accepted ? ['takes no body'] : []),
    ...(!wanted.body && accepted?.required?.length > 0 ? ['needs a body'] : []),
    ...body.map((problem) => `body: ${problem}`),
    ...query.map((problem) => `query: ${problem}`),
  ]
}

function read(wanted, operation, provider) {
  return [...successesOf(operation)].flatMap(([status, schema]) => {
    if (!schema) return wanted.response.type === 'object' ? [`answers ${status} without a body`] : []
    return misfits(schema, wanted.response, { sourceDocument: provider }).map(
      (problem) => `answer ${status}: ${problem}`,
    )
  })
}
