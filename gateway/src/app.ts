import { dirname, join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { createLogger, createPeerTokenSigner } from '@halles/service-kit'
import { AssetArchive } from './assets/asset-archive.ts'
import type { Config } from './config.ts'
import { createControlApp } from './control/control-app.ts'
import { readinessOf } from './control/readiness.ts'
import { createDocsSite } from './docs/docs-site.ts'
import { LimitSync } from './limits/limit-sync.ts'
import { RateLimiter } from './limits/rate-limiter.ts'
import { createObservation } from './observe/observation.ts'
import { connectRedis } from './observe/redis-client.ts'
import { PreviewTokens } from './preview/preview-tokens.ts'
import { GuestCookies } from './principal/guest-cookie.ts'
import { PrincipalSource } from './principal/principal-source.ts'
import { Revocations } from './principal/revocations.ts'
import { SessionCache } from './principal/session-cache.ts'
import { createSessionResolver } from './principal/session-resolver.ts'
import { createTokenSigner } from './principal/token-signer.ts'
import { createClientAddressReader } from './proxy/client-address.ts'
import { Exchanges } from './proxy/exchanges.ts'
import type { ProxyContext } from './proxy/proxy-context.ts'
import { closePublicServer, createPublicServer } from './proxy/public-server.ts'
import { Watchdog } from './proxy/watchdog.ts'
import { readPublicAddress } from './public-address.ts'
import { createStackRegistration } from './stacks/register-stack.ts'
import { StackRegistry } from './stacks/stack-registry.ts'
import { StateFile } from './stacks/state-file.ts'

export interface Gateway {
  publicPort: number
  controlPort: number
  log: ReturnType<typeof createLogger>
  stop(): Promise<void>
}

/** Builds the gateway and starts both listeners; the public one only once the last state is restored. */
export async function startGateway(config: Config): Promise<Gateway> {
  const log = createLogger({
    service: 'gateway',
    version: config.VERSION,
    colour: 'none',
    level: config.LOG_LEVEL,
  })
  const address = readPublicAddress(config.PUBLIC_URL)
  const registry = new StackRegistry(new StateFile(config.STATE_FILE), {
    address: { connectTimeoutMs: config.CONNECT_TIMEOUT_MS, maxConnections: 10_000 },
  })
  const archive = new AssetArchive(
    join(dirname(config.STATE_FILE), 'assets'),
    config.ASSET_ARCHIVE_MB * 1024 * 1024,
  )
  const sessions = new SessionCache(
    createSessionResolver(createPeerTokenSigner(config.PEER_SECRET, 'gateway')),
  )
  const signToken = createTokenSigner(config.GATEWAY_PRIVATE_KEY, config.GATEWAY_PUBLIC_KEY)
  const limiter = new RateLimiter(config.RATE_LIMIT_PER_MINUTE)
  const previews = new PreviewTokens(config.COOKIE_SECRET)
  const observation = createObservation(config, registry, log)
  const exchanges = new Exchanges()
  const watchdog = new Watchdog(config.UPSTREAM_TIMEOUT_MS)
  const development = config.NODE_ENV === 'development'
  const context: ProxyContext = {
    registry,
    principals: new PrincipalSource(sessions, new GuestCookies(config.COOKIE_SECRET), signToken),
    sessions,
    limiter,
    previews,
    archive,
    exchanges,
    watchdog,
    address,
    policy: { secure: address.secure },
    timeouts: { upstreamMs: config.UPSTREAM_TIMEOUT_MS },
    defaultBodyLimit: config.BODY_LIMIT_BYTES,
    trustedProxies: createClientAddressReader(
      config.TRUSTED_PROXIES.split(/[\s,]+/).filter((entry) => entry !== ''),
    ),
    development,
    serveDocs: development ? createDocsSite(registry) : null,
    log,
    ...observation.recorders,
  }

  await Promise.all([registry.restore(), archive.open()])
  const redis = config.REDIS_URL === '' ? null : connectRedis(config.REDIS_URL, log)
  const limitSync = redis && new LimitSync(redis, limiter, config.REDIS_PREFIX)
  limitSync?.start()
  const revocations = redis && new Revocations(config.REDIS_URL, config.REDIS_PREFIX, sessions, log)
  const isDegraded = () => limitSync?.degraded ?? true
  observation.watchLimits(isDegraded)
  const control = await createControlApp({
    token: config.CONTROL_TOKEN,
    version: config.VERSION,
    log,
    registry,
    previews,
    publicOrigin: address.origin,
    registerStack: createStackRegistration({ registry, archive, log }),
    metrics: observation.metrics,
    readiness: () =>
      readinessOf({
        draining: exchanges.draining,
        sharedLimits: !isDegraded(),
        revocations: revocations?.hearing === true,
      }),
  })
  const server = createPublicServer(context, config.HEADERS_TIMEOUT_MS)
  await control.listen({ port: config.CONTROL_PORT, host: config.CONTROL_HOST })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.PORT, config.HOST, resolve)
  })

  return {
    publicPort: (server.address() as AddressInfo).port,
    controlPort: (control.server.address() as AddressInfo).port,
    log,
    async stop() {
      exchanges.draining = true
      registry.endAllStreams()
      await closePublicServer(server, Math.max(config.SHUTDOWN_TIMEOUT_MS - 1_000, 0))
      exchanges.stop()
      watchdog.stop()
      await control.close()
      await limitSync?.stop()
      redis?.disconnect()
      revocations?.close()
      registry.close()
      observation.close()
    },
  }
}
