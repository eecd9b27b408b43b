import createRouter, { type HTTPMethod } from 'find-my-way'

export const publicAudiences = ['public', 'shopper', 'staff', 'manager', 'release'] as const
export type PublicAudience = (typeof publicAudiences)[number]

/** One operation of a contract, as kept in the state file. Internal ones are kept too: they shadow public patterns. */
export interface RouteRow {
  service: string
  method: string
  path: string
  audience: PublicAudience | 'internal'
  bodyLimit?: number
}

export interface Route {
  service: string
  /** Public pattern, for logs and metrics: `/api/catalog/v1/products/{slug}`. */
  template: string
  audience: PublicAudience
  bodyLimit?: number
  strictLimit: boolean
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const strictTemplates = new Set(['POST /api/identity/v1/sessions', 'POST /api/identity/v1/accounts'])
const serviceSuffix = '-service'

interface Operation {
  'x-audience'?: unknown
  'x-body-limit'?: unknown
}

/** Reads the operations of one OpenAPI document. Nothing is public unless the contract says so. */
export function readContract(service: string, contract: unknown): RouteRow[] {
  const paths = (contract as { paths?: Record<string, Record<string, Operation>> } | null)?.paths
  if (typeof paths !== 'object' || paths === null) throw new Error('no paths in the contract')
  const rows: RouteRow[] = []
  for (const [path, operations] of Object.entries(paths)) {
    for (const method of methods) {
      const operation = operations?.[method.toLowerCase()]
      if (!operation) continue
      const row: RouteRow = { service, method, path, audience: audienceOf(operation, path) }
      const limit = operation['x-body-limit']
      if (typeof limit === 'number' && limit > 0) row.bodyLimit = limit
      rows.push(row)
    }
  }
  return rows
}

function audienceOf(operation: Operation, path: string): RouteRow['audience'] {
  const audience = operation['x-audience']
  const isPublic = path.startsWith('/v1/') && publicAudiences.includes(audience as PublicAudience)
  return isPublic ? (audience as PublicAudience) : 'internal'
}

/** `catalog-service` as the outside names it: `catalog`. */
export function shortName(service: string): string {
  return service.endsWith(serviceSuffix) ? service.slice(0, -serviceSuffix.length) : service
}

/** Which public request goes to which service of a stack. */
export class RouteTable {
  #router = createRouter({ caseSensitive: true, maxParamLength: 256 })

  constructor(rows: readonly RouteRow[]) {
    for (const row of rows) {
      const route = routeOf(row)
      const pattern = `/${shortName(row.service)}${toPattern(row.path)}`
      this.#router.on(row.method as HTTPMethod, pattern, refuse, { route })
    }
  }

  /** `path` is the public path without `/api`; null when nothing public is there. */
  find(method: string, path: string): Route | null {
    const found = this.#router.find((method === 'HEAD' ? 'GET' : method) as HTTPMethod, path)
    return (found?.store as { route: Route | null } | undefined)?.route ?? null
  }
}

function routeOf(row: RouteRow): Route | null {
  if (row.audience === 'internal') return null
  const template = `/api/${shortName(row.service)}${row.path}`
  const strictLimit = strictTemplates.has(`${row.method} ${template}`)
  const route: Route = { service: row.service, template, audience: row.audience, strictLimit }
  if (row.bodyLimit !== undefined) route.bodyLimit = row.bodyLimit
  return route
}

function toPattern(path: string): string {
  return path
    .replaceAll(':', '::')
    .replaceAll('{*}', '*')
    .replaceAll(/\{([^{}/]+)\}/g, ':$1')
}

function refuse(): void {}
