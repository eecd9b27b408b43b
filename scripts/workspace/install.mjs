import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './folders.mjs'
import { runCommand, seconds } from './run-command.mjs'

export async function ensureInstalled(say = console.log) {
  const reason = whyInstall(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'))
  if (!reason) return
  say(`Installing packages (${reason}) …`)
  const { code, output, elapsedMs } = await runCommand('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
  })
  if (code !== 0) throw new Error(`npm ci failed:\n${output}`)
  say(`Packages installed in ${seconds(elapsedMs)}`)
}

/** Compares what package-lock.json asks for with what npm wrote down as installed; undefined when they agree. */
export function whyInstall(wanted, installed) {
  if (!wanted) throw new Error('package-lock.json is missing; is this a whole checkout?')
  if (!installed) return 'none are there'
  for (const [path, entry] of Object.entries(wanted.packages)) {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) continue
    const found = installed.packages[path]
    if (!found && !entry.optional && !entry.peer && !entry.devOptional) return `${nameOf(path)} is missing`
    if (found && found.version !== entry.version) return `${nameOf(path)} is of another version`
  }
  return undefined
}

function nameOf(path) {
  return path.split('node_modules/').at(-1)
}

function readLock(path) {
  const file = join(ROOT, path)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
