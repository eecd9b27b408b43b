import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Every executable of that name, in the order of PATH; root's own folders count although PATH often lacks them. */
export function findCommands(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/sbin', '/sbin')
  const candidates = folders.filter(Boolean).map((folder) => join(folder, name))
  return [...new Set(candidates)].filter((path) => isExecutable(path))
}

export function findCommand(name) {
  return findCommands(name)[0]
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
