import type { Logger } from '@halles/service-kit'
import type { AssetArchive } from '../assets/asset-archive.ts'
import type { Colour } from './colours.ts'
import { fullServiceName, readContracts } from './read-contracts.ts'
import type { StackRegistration } from './stack.ts'
import type { StackRegistry } from './stack-registry.ts'

export interface RegisterStackOptions {
  registry: StackRegistry
  archive: AssetArchive
  log: Logger
}

/** Makes a stack known: reads its contracts, archives its assets, and only then lets anything reach it. */
export function createStackRegistration({ registry, archive, log }: RegisterStackOptions) {
  return async (colour: Colour, given: StackRegistration): Promise<void> => {
    const services = Object.fromEntries(
      Object.entries(given.services).map(([name, urls]) => [fullServiceName(name), urls]),
    )
    const registration = { ...given, services }
    const rows = await readContracts(services)
    for (const { prefix, dir } of given.assets ?? []) {
      const count = await archive.importFolder(prefix, dir).catch((error: unknown) => {
        log.warn({ err: error, prefix }, 'assets not archived')
        return 0
      })
      log.info({ prefix, count }, 'assets archived')
    }
    await registry.register(colour, registration, rows)
    log.info({ colour, release: given.release, routes: rows.length }, 'stack registered')
  }
}
