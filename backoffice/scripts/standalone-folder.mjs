import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('..', import.meta.url))

/** Where `server.js` lies: nested when the build ran inside a workspace, flat when the folder was built alone. */
export function standaloneFolder() {
  const root = join(here, '.next', 'standalone')
  return [join(root, basename(here)), root].find((folder) => existsSync(join(folder, 'server.js')))
}
