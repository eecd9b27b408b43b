import { loadConfigFrom, peerUrlProperty } from '@halles/service-kit'

export type Config = ReturnType<typeof loadConfig>

export function loadConfig(env: NodeJS.ProcessEnv) {
  return loadConfigFrom(env, {
    INVENTORY_SERVICE_URL: peerUrlProperty(),
    PAYMENT_SERVICE_URL: peerUrlProperty(),
    FULFILMENT_SERVICE_URL: peerUrlProperty(),
  })
}
