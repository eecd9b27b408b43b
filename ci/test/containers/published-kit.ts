import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { config } from '../../src/config.ts'
import { forgetOwnPackages, startRegistries, stopRegistries } from '../../src/registries.ts'
import { build } from '../../stages/build.ts'
import { checkout } from '../../stages/checkout.ts'
import { publish } from '../../stages/publish.ts'
import { fetchPackages } from './fetch-packages.ts'

export const KIT = 'service-kit'

/** Registries without anything of ours in them, but with all packages of others that the folders, and the kit, install. */
export async function startFreshRegistries(...folders: string[]): Promise<void> {
  // Those of a run that was killed.
  await stopRegistries()
  for (const name of ['runs', 'releases', 'images'])
    rmSync(join(config.stateDir, name), { recursive: true, force: true })
  forgetOwnPackages()
  await startRegistries()
  for (const folder of [KIT, ...folders]) await fetchPackages(join(config.home, '..', folder))
}

export async function publishKit(): Promise<string> {
  await checkout(KIT)
  await build(KIT)
  return publish(KIT)
}
