import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { planBuild } from './build-plan.mjs'
import { hashFolder } from './content-hash.mjs'
import { ROOT, readFolders } from './folders.mjs'
import { endLeftovers, markBuild } from './leftovers.mjs'
import { takeLock } from './lock.mjs'
import { runCommand, runLimited, seconds } from './run-command.mjs'

const STAMP = '.halles-build'
const PARALLEL = 2
const CLOCK_GRAIN_MS = 2_000

/** Builds what changed since the last build; `only` limits it to some folders. */
export async function buildChanged({ only, say = console.log, signal } = {}) {
  const folders = only ?? readFolders()
  if (plan(folders).stages.length === 0) return
  const unlock = await takeLock(join(ROOT, 'node_modules', '.halles-build.lock'), {
    waitMs: 15 * 60_000,
    what: 'Another build is still running',
    signal,
  })
  try {
    if ((await endLeftovers()) > 0) say('Ended what an interrupted build had left running')
    const { stages, keys } = plan(folders)
    for (const stage of stages) {
      const failures = await runLimited(
        stage.map((folder) => () => build(folder, keys.get(folder.name), { say, signal })),
        PARALLEL,
      )
      signal?.throwIfAborted()
      const outputs = failures.filter(Boolean)
      if (outputs.length > 0) throw new Error(outputs.join('\n'))
    }
  } finally {
    unlock()
  }
}

function plan(folders) {
  return planBuild({
    folders,
    hashes: new Map(folders.map(({ name, path }) => [name, hashFolder(path)])),
    stamps: new Map(folders.map((folder) => [folder.name, readStamp(folder)])),
    lockHash: createHash('sha256')
      .update(readFileSync(join(ROOT, 'package-lock.json')))
      .digest('hex'),
  })
}

async function build(folder, key, { say, signal }) {
  if (signal?.aborted) return undefined
  const output = join(folder.path, outputOf(folder))
  const startedAt = Date.now()
  rmSync(join(output, STAMP), { force: true })
  const {
    code,
    output: printed,
    elapsedMs,
  } = await runCommand('sh', ['-c', folder.manifest.scripts.build], {
    cwd: folder.path,
    env: { PATH: binPath(folder.path), NEXT_TELEMETRY_DISABLED: '1', ...markBuild() },
    timeoutMs: 15 * 60_000,
    signal,
  })
  if (code !== 0) return `Building ${folder.name} failed:\n${printed}`
  // Next tidies its own output; for the others a file must not outlive its source.
  if (outputOf(folder) === 'dist') removeOlder(output, startedAt - CLOCK_GRAIN_MS)
  linkCommands(folder)
  writeFileSync(join(output, STAMP), key)
  say(`Built ${folder.name} in ${seconds(elapsedMs)}`)
  return undefined
}

function removeOlder(folder, timeMs) {
  for (const path of readdirSync(folder, { recursive: true })) {
    const entry = statSync(join(folder, path))
    if (entry.isFile() && entry.mtimeMs < timeMs) rmSync(join(folder, path))
  }
}

export function binPath(folder) {
  return [join(folder, 'node_modules', '.bin'), join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(
    delimiter,
  )
}

/** npm links a workspace's commands when it installs, and skips those that are not built yet. */
function linkCommands(folder) {
  for (const [command, target] of Object.entries(folder.manifest.bin ?? {})) {
    const link = join(ROOT, 'node_modules', '.bin', command)
    if (!existsSync(join(folder.path, target))) continue
    chmodSync(join(folder.path, target), 0o755)
    if (!existsSync(link)) symlinkSync(join('..', folder.manifest.name, target), link)
  }
}

function readStamp(folder) {
  const stamp = join(folder.path, outputOf(folder), STAMP)
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined
}

function outputOf(folder) {
  return folder.manifest.halles?.kind === 'web' ? '.next' : 'dist'
}
