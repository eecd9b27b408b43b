import { parseEnvironment, peerUrlProperty } from '@halles/service-kit'
import { Type } from 'typebox'

const Schema = Type.Object({
  CATALOG_SERVICE_URL: peerUrlProperty(),
  PRICING_SERVICE_URL: peerUrlProperty(),
  INVENTORY_SERVICE_URL: peerUrlProperty(),
  IDENTITY_SERVICE_URL: peerUrlProperty(),
  SEARCH_SERVICE_URL: peerUrlProperty(),
  PEER_SECRET: Type.String({ minLength: 32 }),
  SEED_TIMEOUT_SECONDS: Type.Integer({ default: 300, minimum: 1, maximum: 3_600 }),
})

export interface Config {
  catalogUrl: string
  pricingUrl: string
  inventoryUrl: string
  identityUrl: string
  searchUrl: string
  peerSecret: string
  /** How long services may take to start, and search to catch up. */
  timeoutMs: number
}

const firstOf = (urls: string): string => (urls.split(',')[0] ?? '').trim()

/** @throws ConfigError naming every missing or malformed key. */
export const loadConfig = (env: NodeJS.ProcessEnv): Config => {
  const values = parseEnvironment(env, Schema)
  return {
    catalogUrl: firstOf(values.CATALOG_SERVICE_URL),
    pricingUrl: firstOf(values.PRICING_SERVICE_URL),
    inventoryUrl: firstOf(values.INVENTORY_SERVICE_URL),
    identityUrl: firstOf(values.IDENTITY_SERVICE_URL),
    searchUrl: firstOf(values.SEARCH_SERVICE_URL),
    peerSecret: values.PEER_SECRET,
    timeoutMs: values.SEED_TIMEOUT_SECONDS * 1_000,
  }
}
