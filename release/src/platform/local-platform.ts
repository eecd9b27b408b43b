import { join } from 'node:path'
import type { Config } from '../config.ts'
import { migrateFolders } from '../driver/migrate-release.ts'
import { hashFolder } from '../files/hash-folder.ts'
import { pathsOf } from '../instance/instance.ts'
import type { ListedPlatform } from '../stack/stack-file.ts'
import type { ProcessControl } from '../supervisor/process-control.ts'
import type { ProcessSpec } from '../supervisor/process-spec.ts'
import { tailOf } from '../supervisor/tail-log.ts'
import { waitUntilReady } from '../supervisor/wait-until-ready.ts'
import { gatewaySpecs, isBuilt, simulatorDatabase, simulatorSpec } from './platform-specs.ts'
import { readyTimeoutMs } from './platform.ts'
import type { Platform } from './platform.ts'

/** As processes of this machine. */
export function localPlatform(
  config: Config,
  platform: ListedPlatform[],
  processes: ProcessControl,
): Platform {
  return {
    startGateway: () => startGateway(config, platform, processes),
    startSimulator: () => startSimulator(config, platform, processes),
  }
}

/** The gateway keeps its pointer in a file, so it serves the live stack from its first moment; it needs no database. */
async function startGateway(
  config: Config,
  platform: ListedPlatform[],
  processes: ProcessControl,
): Promise<void> {
  if (!isBuilt(config, 'gateway')) throw new Error('The gateway is not built; "npm start" builds it.')
  await startAll(config, processes, gatewaySpecs(config, platform, await buildOf(config, 'gateway')))
}

async function startSimulator(
  config: Config,
  platform: ListedPlatform[],
  processes: ProcessControl,
): Promise<void> {
  if (!isBuilt(config, 'payment-simulator')) return
  const build = await buildOf(config, 'payment-simulator')
  const spec = simulatorSpec(config, platform, build)
  const running = (await processes.list()).find((found) => found.name === spec.name)
  // Of the build that serves already its database knows everything.
  if (running?.labels.build !== build || !running.ready) {
    const folder = join(config.instance.checkout, 'payment-simulator')
    await migrateFolders(config, [{ folder, database: simulatorDatabase }], 'expand')
  }
  await startAll(config, processes, [spec])
}

async function startAll(config: Config, processes: ProcessControl, specs: ProcessSpec[]): Promise<void> {
  await processes.apply(specs)
  const names = specs.map((spec) => spec.name)
  await waitUntilReady(processes, names, readyTimeoutMs, tailOf(pathsOf(config.instance).logs))
}

async function buildOf(config: Config, folder: string): Promise<string> {
  const { checkout } = config.instance
  const [own, kit] = await Promise.all(
    [folder, 'service-kit'].map((name) => hashFolder(join(checkout, name, 'dist'))),
  )
  return `${own?.slice(0, 16)}-${kit?.slice(0, 16)}`
}
