import { errors } from '../errors.ts'
import type { Route } from '../stacks/route-table.ts'
import type { Stack } from '../stacks/stack.ts'
import type { UpstreamGroup } from '../upstream/upstream-group.ts'
import { shortName } from '../stacks/route-table.ts'

/** Where a request goes: the upstream group, the path there, and the contract's route unless it is a page. */
export interface Destination {
  group: UpstreamGroup
  path: string
  template: string
  route: Route | null
}

const apiPrefix = '/api'
/** What storefront and backoffice say to those who run them is asked for on their own ports. */
const operationsPath = /^(?:\/staff)?\/(?:health|info|metrics|control)(?:\/|$)/

/** Deny by default: under /api only what a contract declares public exists; everything else is a page. */
export function findDestination(stack: Stack, method: string, path: string): Destination {
  if (path === apiPrefix || path.startsWith(`${apiPrefix}/`)) return findOperation(stack, method, path)
  if (operationsPath.test(path)) throw errors.notFound('There is nothing at this address.')
  const isStaff = path === '/staff' || path.startsWith('/staff/')
  const group = isStaff ? stack.backoffice : stack.storefront
  if (!group) throw errors.notFound('There is nothing at this address.')
  return { group, path, template: isStaff ? '/staff/*' : '/*', route: null }
}

function findOperation(stack: Stack, method: string, path: string): Destination {
  const route = stack.routes.find(method, path.slice(apiPrefix.length))
  const group = route ? stack.groups.get(route.service) : undefined
  if (!route || !group) throw errors.notFound('There is nothing at this address.')
  const inside = path.slice(apiPrefix.length + 1 + shortName(route.service).length)
  return { group, path: inside, template: route.template, route }
}

const assetPrefixes = ['/_next/static/', '/staff/_next/static/']

/** Build outputs whose name holds a hash of their content. */
export function isHashedAsset(path: string): boolean {
  return assetPrefixes.some((prefix) => path.startsWith(prefix))
}
