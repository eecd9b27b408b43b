import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fieldsOf, isFields, lists, matches, number, oneOf, records, type Check } from './stack-checks.ts'

/** How much of what a service may take; an operator's word counts for more than the folder's own. */
export interface Resources {
  memoryMb?: number
  cpus?: number
}

export interface ListedService {
  name: string
  peers: string[] | 'all'
  secrets?: string[]
  env?: Record<string, string>
  ready?: string
  assets?: string
  database?: string
  replicas?: number
  resources?: Resources
}

export interface ListedPlatform {
  name: string
  /** Names of secrets, or by which name the program knows which of them. */
  secrets?: string[] | Record<string, string>
  env?: Record<string, string>
  database?: string
  replicas?: number
  resources?: Resources
}

/** `stacks/stack.json`: what belongs together, and what an operator decides about it. */
export interface StackFile {
  services: ListedService[]
  platform: ListedPlatform[]
}

export class StackFileError extends Error {
  override name = 'StackFileError'
  readonly problems: string[]

  constructor(problems: string[]) {
    super(`stacks/stack.json is not valid:\n${problems.map((problem) => `- ${problem}`).join('\n')}`)
    this.problems = problems
  }
}

const folder = matches(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a folder, like "cart-service"')
const variable = matches(/^[A-Z][A-Z0-9_]*$/, 'a name like "QUOTE_SECRET"')
const database = matches(/^[a-z][a-z0-9_]*$/, 'a name like "orders"')

const decided: Record<string, Check> = {
  env: records(variable, (value) => (typeof value === 'string' ? [] : ['has to be a text'])),
  database,
  replicas: number(1, 100, 'whole'),
  resources: fieldsOf({ memoryMb: number(64, 65_536, 'whole'), cpus: number(0.05, 64) }),
}
const service = fieldsOf(
  {
    ...decided,
    name: folder,
    peers: oneOf(['all'], lists(folder)),
    secrets: lists(variable),
    ready: matches(/^\/\S*$/, 'a path like "/health/ready"'),
    assets: matches(/^\/(\S*\/)?$/, 'a path that ends in "/"'),
  },
  ['name', 'peers'],
)
const platform = fieldsOf(
  {
    ...decided,
    name: folder,
    secrets: (value) => (Array.isArray(value) ? lists(variable)(value) : records(variable, variable)(value)),
  },
  ['name'],
)
const root = fieldsOf(
  {
    $schema: matches(/./, 'the address of the schema'),
    stack: (value) => (value === 1 ? [] : ['has to be 1, the version of this format']),
    services: namedList(service),
    platform: namedList(platform),
  },
  ['stack', 'services'],
)

export async function readStackFile(source: string): Promise<StackFile> {
  return parseStackFile(JSON.parse(await readFile(join(source, 'stacks', 'stack.json'), 'utf8')))
}

/** @throws StackFileError naming everything that is wrong. */
export function parseStackFile(value: unknown): StackFile {
  const problems = root(value)
  if (problems.length > 0) throw new StackFileError(problems)
  const file = { platform: [], ...(value as Partial<StackFile>) } as StackFile
  const contradictions = contradictionsIn(file)
  if (contradictions.length > 0) throw new StackFileError(contradictions)
  return file
}

function contradictionsIn({ services, platform: outside }: StackFile): string[] {
  const names = services.map(({ name }) => name)
  const all = [...services, ...outside]
  const databases = all.flatMap((listed) => listed.database ?? [])
  return [
    ...repeated(all.map(({ name }) => name)).map((name) => `${name} is listed twice`),
    ...repeated(databases).map((name) => `two members have the database ${name}`),
    ...services.flatMap(({ name, peers }) =>
      peers === 'all'
        ? []
        : [
            ...peers
              .filter((peer) => !names.includes(peer))
              .map((peer) => `${name} asks ${peer}, which is not in this stack`),
            ...(peers.includes(name) ? [`${name} asks itself`] : []),
            ...repeated(peers).map((peer) => `${name} lists its peer ${peer} twice`),
          ],
    ),
    ...all.flatMap(({ name, secrets = [], env = {} }) =>
      (Array.isArray(secrets) ? secrets : Object.keys(secrets))
        .filter((secret) => secret in env)
        .map((secret) => `${name} is given ${secret} as a secret and as a setting`),
    ),
  ]
}

/** Says of which entry it speaks by its name, where it has one. */
function namedList(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value) || value.length === 0) return ['has to be a list with at least one entry']
    return value.flatMap((entry: unknown, index) => {
      const name = isFields(entry) && typeof entry.name === 'string' ? entry.name : `entry ${index + 1}`
      return check(entry).map((problem) => `${name}: ${problem}`)
    })
  }
}

function repeated(names: string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) < index))]
}
