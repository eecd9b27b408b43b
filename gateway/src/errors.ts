import { defineProblem, problems } from '@halles/service-kit'

export const errors = {
  ...problems,
  badRequest: defineProblem('validation', 400, 'The request is not valid'),
  crossSite: defineProblem('forbidden', 403, 'Request from another site refused'),
  previewInvalid: defineProblem('forbidden', 403, 'The preview link is not valid any more'),
  requestTimeout: defineProblem('timeout', 408, 'The request did not arrive in time'),
  methodNotAllowed: defineProblem('method-not-allowed', 405, 'Method not allowed'),
  payloadTooLarge: defineProblem('payload-too-large', 413, 'The request body is too large'),
  headersTooLarge: defineProblem('headers-too-large', 431, 'The request headers are too large'),
  badGateway: defineProblem('bad-gateway', 502, 'A service could not be reached'),
  internal: defineProblem('internal', 500, 'Something went wrong on our side'),
  unknownStack: defineProblem('unknown-stack', 404, 'No stack of this colour is registered'),
  staleEpoch: defineProblem('stale-epoch', 409, 'The epoch is not newer than the current one'),
  notPrepared: defineProblem('not-prepared', 409, 'This epoch is not prepared'),
  stackUnreachable: defineProblem('stack-unreachable', 409, 'Not every service of the stack can be reached'),
  stackLive: defineProblem('stack-live', 409, 'The live stack cannot be removed'),
  stackBusy: defineProblem('stack-busy', 409, 'The stack still has requests under way'),
  contractUnreadable: defineProblem('contract-unreadable', 422, 'The contract of a service cannot be read'),
}
