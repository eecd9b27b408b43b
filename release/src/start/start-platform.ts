import { join } from 'node:path'
import type { Config } from '../config.ts'
import { migrateFolder } from '../driver/migrate-release.ts'
import { hashFolder } from '../files/hash-folder.ts'
import { pathsOf } from '../instance/instance.ts'
import { gatewaySpecs, isBuilt, simulatorDatabase, simulatorSpec } from '../platform/platform-specs.ts'
import type { ProcessControl } from '../supervisor/process-control.ts'
import { waitUntilReady } from '../supervisor/wait-until-ready.ts'
import type { Progress } from './progress.ts'

/** The gateway keeps its pointer in a file, so it serves the live stack from its first moment. */
export async function startPlatform(
  config: Config,
  processes: ProcessControl,
  progress: Progress,
): Promise<void> {
  const { instance } = config
  const { logs } = pathsOf(instance)
  if (!isBuilt(config, 'gateway')) throw new Error('The gateway is not built; "npm start" builds it.')
  await progress.step('Gateway and payment provider', async (detail) => {
    const specs = gatewaySpecs(config, await buildOf(config, 'gateway'))
    if (isBuilt(config, 'payment-simulator')) {
      await migrateFolder(config, join(instance.checkout, 'payment-simulator'), simulatorDatabase, 'expand')
      specs.push(simulatorSpec(config, await buildOf(config, 'payment-simulator')))
    } else detail('payment-simulator is not written yet')
    await processes.apply(specs)
    await waitUntilReady(
      processes,
      specs.map((spec) => spec.name),
      60_000,
      logs,
    )
  })
}

async function buildOf(config: Config, folder: string): Promise<string> {
  const { checkout } = config.instance
  const [own, kit] = await Promise.all(
    [folder, 'service-kit'].map((name) => hashFolder(join(checkout, name, 'dist'))),
  )
  return `${own?.slice(0, 16)}-${kit?.slice(0, 16)}`
}
