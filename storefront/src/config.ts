const SERVICES = [
  'identity',
  'catalog',
  'search',
  'pricing',
  'inventory',
  'cart',
  'checkout',
  'order',
  'notification',
] as const

export type ServiceName = (typeof SERVICES)[number]

/** Origins of a neighbour's replicas in our own stack; empty when it is not configured. */
export function serviceOrigins(service: ServiceName): string[] {
  return (process.env[`${service.toUpperCase()}_SERVICE_URL`] ?? '')
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '')
}

export interface Deployment {
  version: string
  colour: string
  commit: string
  release: string
}

export function deployment(): Deployment {
  return {
    version: process.env.VERSION ?? '0.0.0-local',
    colour: process.env.COLOUR ?? 'local',
    commit: process.env.COMMIT ?? '',
    release: process.env.RELEASE ?? '',
  }
}

export function publicUrl(): string | null {
  return process.env.PUBLIC_URL ?? null
}

export function ownOrigin(): string {
  return `http://127.0.0.1:${process.env.PORT ?? '3000'}`
}

/** Card numbers for practice that need no provider page. Off unless an operator of a demo shop asks for them. */
export function offersPracticeCards(): boolean {
  return process.env.PRACTICE_CARDS === 'on'
}
