import { loadConfigFrom, peerUrlProperty } from '@halles/service-kit'

export type Config = ReturnType<typeof loadConfig>

export function loadConfig(env: NodeJS.ProcessEnv) {
  return loadConfigFrom(env, {
    CART_SERVICE_URL: peerUrlProperty(),
    PRICING_SERVICE_URL: peerUrlProperty(),
    ORDER_SERVICE_URL: peerUrlProperty(),
  })
}
