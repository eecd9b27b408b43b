import type { Server } from 'node:http'
import { notificationRoutes, paymentRoutes } from './back-rooms.ts'
import { fulfilmentRoutes } from './fulfilment.ts'
import { serveGateway } from './gateway.ts'
import { serveService } from './http.ts'
import type { Faults, Route } from './http.ts'
import { identityRoutes } from './identity.ts'
import { orderRoutes } from './orders.ts'
import { agentToken, serveAgent } from './release-agent.ts'
import { catalogRoutes, inventoryRoutes, pricingRoutes, searchRoutes } from './stores.ts'
import { publicKeyPem } from './tokens.ts'

const services: Record<string, { offset: number; routes: Route[] }> = {
  identity: { offset: 11, routes: identityRoutes },
  catalog: { offset: 12, routes: catalogRoutes },
  search: { offset: 13, routes: searchRoutes },
  pricing: { offset: 14, routes: pricingRoutes },
  inventory: { offset: 15, routes: inventoryRoutes },
  order: { offset: 18, routes: orderRoutes },
  payment: { offset: 19, routes: paymentRoutes },
  fulfilment: { offset: 20, routes: fulfilmentRoutes },
  notification: { offset: 21, routes: notificationRoutes },
}

export type StandIn = { publicUrl: string; environment: Record<string, string>; stop: () => Promise<void> }

export async function startStandIn(portBase: number, backofficePort: number): Promise<StandIn> {
  const faults: Faults = new Map()
  const portOf = (name: string) => portBase + (services[name]?.offset ?? 99)
  const servers: Server[] = await Promise.all([
    ...Object.entries(services).map(([name, { routes }]) => serveService(portOf(name), name, routes, faults)),
    serveAgent(portBase + 2),
    serveGateway({ port: portBase, backofficePort, portOf, faults }),
  ])
  const publicUrl = `http://127.0.0.1:${portBase}`
  const urls = Object.keys(services).map((name) => [
    `${name.toUpperCase()}_SERVICE_URL`,
    `http://127.0.0.1:${portOf(name)}`,
  ])
  return {
    publicUrl,
    environment: {
      ...Object.fromEntries(urls),
      PORT: String(backofficePort),
      HOST: '127.0.0.1',
      COLOUR: 'blue',
      VERSION: '0.1.0',
      COMMIT: '9c1e07ab52f3',
      RELEASE: '0.1.0-9c1e07',
      PUBLIC_URL: publicUrl,
      GATEWAY_PUBLIC_KEY: publicKeyPem,
      RELEASE_AGENT_URL: `http://127.0.0.1:${portBase + 2}`,
      RELEASE_AGENT_TOKEN: agentToken,
    },
    stop: async () => {
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
    },
  }
}
