import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { findKitBin } from '../driver/migrate-release.ts'
import { pathsOf } from '../instance/instance.ts'
import { foldState } from '../journal/fold-state.ts'
import { Journal } from '../journal/journal.ts'
import { localPlace, serviceEnvironment } from '../stack/deployment.ts'
import { readManifest } from '../stack/manifest.ts'

/** The kit's own command, run as the live stack's service. */
export async function runParking(
  config: Config,
  action: string,
  service: string,
  event: string | undefined,
): Promise<void> {
  if (action !== 'list' && action !== 'replay')
    throw new Error('Say "parking list <service>" or "parking replay <service> [event]".')
  const { instance, systemEnvironment } = config
  const paths = pathsOf(instance)
  const state = foldState(await new Journal(paths.journal).read())
  const record = state.live && state.stacks[state.live]
  if (!record) throw new Error('No stack is live.')
  const releaseFolder = join(paths.releases, record.release)
  const manifest = await readManifest(releaseFolder)
  const found = manifest.services.find((one) => one.name === service || one.name === `${service}-service`)
  if (!found) throw new Error(`There is no ${service} in ${record.release}.`)
  // An image holds no kit; the checkout's speaks to the same database and broker.
  const folder = join(found.image ? instance.checkout : releaseFolder, found.folder)
  const child = spawn(process.execPath, [findKitBin(folder), 'parking', action, ...(event ? [event] : [])], {
    cwd: folder,
    stdio: 'inherit',
    env: { ...systemEnvironment, ...serviceEnvironment(instance, localPlace(instance), found, manifest) },
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  process.exitCode = code ?? 1
}
