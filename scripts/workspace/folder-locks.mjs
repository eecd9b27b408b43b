import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deriveLock } from './folder-lock.mjs'
import { readFolders, readJson, ROOT } from './folders.mjs'

/** The folders' own lock files that are not what the workspace's lock says. */
export function staleLocks(folders = readFolders()) {
  const rootLock = readJson(join(ROOT, 'package-lock.json'))
  return folders.filter(isBuiltAlone).flatMap(({ name, path, manifest }) => {
    const file = join(path, 'package-lock.json')
    const content = `${JSON.stringify(deriveLock(name, manifest, rootLock), null, 2)}\n`
    const current = existsSync(file) ? readFileSync(file, 'utf8') : ''
    return current === content ? [] : [{ name, file, content }]
  })
}

/** What the pipeline turns into an image, or into a package. */
function isBuiltAlone({ path, manifest }) {
  return existsSync(join(path, 'Dockerfile')) || manifest.private === false
}
