import { request } from 'undici'
import { errors } from '../errors.ts'
import { readContract, type RouteRow } from './route-table.ts'

const webApplications = new Set(['storefront', 'backoffice'])
const maxContractBytes = 8 * 1024 * 1024
const contractTimeoutMs = 5000

/** Service names in full: `catalog` becomes `catalog-service`. */
export function fullServiceName(name: string): string {
  return webApplications.has(name) || name.endsWith('-service') ? name : `${name}-service`
}

/** Asks every service of a stack for its contract. Throws `contract-unreadable` naming the services that gave none. */
export async function readContracts(services: Record<string, string[]>): Promise<RouteRow[]> {
  const names = Object.keys(services).filter((name) => !webApplications.has(name))
  const answers = await Promise.allSettled(names.map((name) => readFromAny(name, services[name] ?? [])))
  const unreadable = names.filter((_, index) => answers[index]?.status === 'rejected')
  if (unreadable.length > 0) throw errors.contractUnreadable(undefined, { services: unreadable })
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
}

async function readFromAny(service: string, urls: string[]): Promise<RouteRow[]> {
  const faults: unknown[] = []
  for (const url of urls) {
    try {
      return readContract(service, JSON.parse(await fetchContract(url)))
    } catch (error) {
      faults.push(error)
    }
  }
  throw new AggregateError(faults, `no contract of ${service}`)
}

/** The text of a service's OpenAPI document. */
export async function fetchContract(url: string): Promise<string> {
  const response = await request(new URL('/openapi.json', url), {
    headersTimeout: contractTimeoutMs,
    bodyTimeout: contractTimeoutMs,
    reset: true,
  })
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response.body as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxContractBytes) throw new Error('contract too large')
    chunks.push(chunk)
  }
  if (response.statusCode !== 200) throw new Error(`contract answered ${response.statusCode}`)
  return Buffer.concat(chunks).toString('utf8')
}
