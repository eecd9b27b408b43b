import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFolders, ROOT } from './folders.mjs'
import { runCommand, seconds } from './run-command.mjs'

const LOCK = join(ROOT, 'package-lock.json')
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json')
const STAMP = join(ROOT, 'node_modules', '.halles-installed')

export async function ensureInstalled(say = console.log, signal) {
  const lock = read(LOCK)
  if (!lock) throw new Error('package-lock.json is missing; is this a whole checkout?')
  const present = readFolders().map(({ name }) => name)
  const key = createHash('sha256')
    .update([lock, ...present].join('\n'))
    .digest('hex')
  if (read(STAMP) === key && existsSync(INSTALLED)) return

  const reason = whyInstall(JSON.parse(lock), JSON.parse(read(INSTALLED) ?? 'null'))
  if (reason) {
    say(`Installing packages (${reason}) …`)
    const { code, output, elapsedMs } = await runCommand('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: ROOT,
      signal,
    })
    signal?.throwIfAborted()
    if (code !== 0) throw new Error(`npm ci failed:\n${output}`)
    say(`Packages installed in ${seconds(elapsedMs)}`)
  }
  writeFileSync(STAMP, key)
}

/** Compares what package-lock.json asks for with what npm wrote down as installed; undefined when they agree. */
export function whyInstall(wanted, installed) {
  if (!installed) return 'none are there'
  for (const [path, entry] of Object.entries(wanted.packages)) {
    if (!path.includes('node_modules/')) continue
    const found = installed.packages[path]
    if (!found && !entry.optional && !entry.peer && !entry.devOptional) return `${nameOf(path)} is missing`
    if (found && found.version !== entry.version) return `${nameOf(path)} is of another version`
  }
  return undefined
}

function nameOf(path) {
  return path.split('node_modules/').at(-1)
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
