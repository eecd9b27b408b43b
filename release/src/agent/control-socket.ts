import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathsOf } from '../instance/instance.ts'
import type { Instance } from '../instance/instance.ts'

/** The longest path a Unix socket may have on Linux is 107 bytes. */
const maxSocketPath = 100

/** Where the agent listens for the CLI; a socket and not a port, because whoever reaches it may start programs. */
export function controlSocket(instance: Instance): string {
  const preferred = join(pathsOf(instance).agent, 'agent.sock')
  if (preferred.length <= maxSocketPath) return preferred
  const name = createHash('sha256').update(instance.dataDir).digest('hex').slice(0, 16)
  return join(tmpdir(), `halles-${name}.sock`)
}
