import { readFileSync } from 'node:fs'

export const serviceNames = [
  'identity',
  'catalog',
  'search',
  'pricing',
  'inventory',
  'order',
  'payment',
  'fulfilment',
  'notification',
] as const
export type ServiceName = (typeof serviceNames)[number]

export type Config = {
  version: string
  commit: string
  colour: string
  release: string
  publicOrigin: string
  gatewayPublicKey: string
  services: Record<ServiceName, string[]>
  releaseAgent: { url: string; token: string } | null
}

type Environment = Record<string, string | undefined>

export function readConfig(environment: Environment): Config {
  const problems: string[] = []
  const read = (name: string) => readValue(environment, name, problems)
  const need = (name: string) => {
    const value = read(name)
    if (!value) problems.push(`${name} is missing`)
    return value ?? ''
  }

  const services = Object.fromEntries(
    serviceNames.map((name) => [name, toUrls(`${name.toUpperCase()}_SERVICE_URL`, need, problems)]),
  ) as Record<ServiceName, string[]>
  const agentUrl = read('RELEASE_AGENT_URL')
  const agentToken = read('RELEASE_AGENT_TOKEN')
  if (agentUrl && !agentToken) problems.push('RELEASE_AGENT_URL needs RELEASE_AGENT_TOKEN')

  const config: Config = {
    version: read('VERSION') ?? 'dev',
    commit: read('COMMIT') ?? '',
    colour: read('COLOUR') ?? 'none',
    release: read('RELEASE') ?? '',
    publicOrigin: toOrigin(need('PUBLIC_URL'), problems),
    gatewayPublicKey: need('GATEWAY_PUBLIC_KEY'),
    services,
    releaseAgent: agentUrl && agentToken ? { url: agentUrl.replace(/\/$/, ''), token: agentToken } : null,
  }
  if (problems.length > 0) throw new Error(`Configuration: ${problems.join('; ')}`)
  return config
}

let current: Config | undefined

export function config(): Config {
  current ??= readConfig(process.env)
  return current
}

function readValue(environment: Environment, name: string, problems: string[]): string | undefined {
  const path = environment[`${name}_FILE`]
  if (!path) return environment[name]?.trim() || undefined
  try {
    return readFileSync(path, 'utf8').trim() || undefined
  } catch {
    problems.push(`${name}_FILE cannot be read`)
    return undefined
  }
}

function toUrls(name: string, need: (name: string) => string, problems: string[]): string[] {
  const urls = need(name)
    .split(',')
    .map((url) => url.trim().replace(/\/$/, ''))
    .filter(Boolean)
  for (const url of urls) if (!URL.canParse(url)) problems.push(`${name} is not a URL`)
  return urls
}

function toOrigin(url: string, problems: string[]): string {
  if (URL.canParse(url)) return new URL(url).origin
  if (url) problems.push('PUBLIC_URL is not a URL')
  return ''
}
