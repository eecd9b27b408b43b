import { chmod, mkdir } from 'node:fs/promises'
import { readJson } from '../files/read-json.ts'
import { writeFileDurably } from '../files/write-file-durably.ts'
import { pathsOf } from './instance.ts'
import type { Instance } from './instance.ts'

/** Makes the data folder. Others may pass through it (PostgreSQL runs as another user) but list or read nothing of ours. */
export async function recordInstance(instance: Instance): Promise<void> {
  const paths = pathsOf(instance)
  const recorded = await readJson<{ portBase: number; driver?: string }>(paths.instanceFile)
  if (recorded && recorded.portBase !== instance.portBase) {
    throw new Error(
      `${instance.dataDir} belongs to the ports from ${recorded.portBase} on. ` +
        `Leave HALLES_PORT_BASE out, choose another HALLES_DATA, or run "halles reset".`,
    )
  }
  if (recorded && (recorded.driver ?? 'local') !== instance.driver) {
    throw new Error(
      `${instance.dataDir} belongs to a shop of the driver ${recorded.driver ?? 'local'}, not ${instance.driver}, and neither can run the other's releases. ` +
        `Leave the driver out, choose another HALLES_DATA, or run "halles reset".`,
    )
  }
  await mkdir(instance.dataDir, { recursive: true, mode: 0o711 })
  await chmod(instance.dataDir, 0o711)
  for (const folder of [paths.agent, paths.secrets, paths.releases, paths.compileCache, paths.gateway]) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  }
  await mkdir(paths.logs, { recursive: true, mode: 0o711 })
  const { portBase, gatewayReplicas, driver } = instance
  const record = { portBase, gatewayReplicas, driver }
  await writeFileDurably(paths.instanceFile, `${JSON.stringify(record)}\n`, 0o644)
}
