import type { Config } from '../config.ts'
import { GatewayClient } from '../gateway/gateway-client.ts'
import { gatewayPorts, pathsOf, publicUrl } from '../instance/instance.ts'
import type { Instance } from '../instance/instance.ts'
import { Journal } from '../journal/journal.ts'
import type { LockOwner } from '../lock/release-lock.ts'
import { openRuntime } from '../runtime/open-runtime.ts'
import { requireSecret } from '../secrets/ensure-secrets.ts'
import type { ProcessControl } from '../supervisor/process-control.ts'
import { defaultTimeouts } from './release-context.ts'
import type { ReleaseContext } from './release-context.ts'

export interface Listeners {
  onProgress: (message: string) => void
  onWait: (holder: LockOwner) => void
}

export async function createReleaseContext(
  config: Config,
  processes: ProcessControl,
  listeners: Listeners,
): Promise<ReleaseContext> {
  const { instance, failpoint } = config
  const paths = pathsOf(instance)
  const runtime = await openRuntime(config)
  return {
    driver: runtime.driver(processes, listeners.onProgress),
    gateway: new GatewayClient(controlUrls(instance), await requireSecret(paths.secrets, 'CONTROL_TOKEN')),
    journal: new Journal(paths.journal),
    lockFolder: paths.lock,
    publicUrl: publicUrl(instance),
    peerSecret: await requireSecret(paths.secrets, 'PEER_SECRET'),
    timeouts: defaultTimeouts,
    failpoint,
    ...listeners,
  }
}

function controlUrls(instance: Instance): string[] {
  return Array.from(
    { length: instance.gatewayReplicas },
    (_, replica) => `http://127.0.0.1:${gatewayPorts(instance, replica).control}`,
  )
}
