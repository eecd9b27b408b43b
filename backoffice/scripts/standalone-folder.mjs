import { existsSync } from 'node:fs'
import path from 'node:path'

const project = path.dirname(import.meta.dirname)

/** Where `next build` put the server: below our folder's name in the monorepo, at the top in a checkout of its own. */
export function standaloneFolder() {
  const output = path.join(project, '.next/standalone')
  const found = [path.join(output, path.basename(project)), output].find((folder) =>
    existsSync(path.join(folder, 'server.js')),
  )
  if (found === undefined) throw new Error('nothing is built yet: run `npm run build` first')
  return found
}

export { project }
