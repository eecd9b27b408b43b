import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startTestMachine } from './testing/test-machine.mjs'
import { buildChanged } from './workspace/build.mjs'
import { readFolders, ROOT } from './workspace/folders.mjs'
import { ensureInstalled } from './workspace/install.mjs'
import { becomeNode, fail } from './workspace/release-tool.mjs'

const KIT = 'service-kit'
const REGISTRIES = join(ROOT, 'ci', 'registries.ts')
const PIPELINE = join(ROOT, 'ci', 'src', 'main.ts')

try {
  await ensureInstalled()
  if (Number(process.versions.node.split('.')[0]) < 24) becomeNode(process.argv.slice(1))
  else process.exitCode = (await makeImages(process.argv.slice(2).filter((name) => name !== '--'))) ? 0 : 1
} catch (error) {
  fail(error)
}

/** Takes the named folders, or all, through the pipeline: with test servers and registries on loopback, stopped at the end. */
async function makeImages(wanted) {
  const folders = readFolders()
  const images = folders.filter(({ path }) => existsSync(join(path, 'Dockerfile'))).map(({ name }) => name)
  await buildChanged({ only: folders.filter(({ name }) => name === KIT || name === 'release') })
  const machine = await startTestMachine({
    dataDir: join(ROOT, '.halles-images'),
    portBase: 4960,
    say: console.log,
  })
  try {
    // A published version never changes. The kit of today's commit may still bear yesterday's number, so this registry forgets it.
    rmSync(join(ROOT, 'ci', '.halles', 'packages', 'data', '@halles'), { recursive: true, force: true })
    const exported = run(REGISTRIES, ['start'], { stdio: ['ignore', 'pipe', 'inherit'] }).stdout
    const registries = exported.matchAll(/^export (\w+)=(.*)$/gm).map(([, name, value]) => [name, value])
    const env = { ...Object.fromEntries(registries), ...machine.env }
    const succeeds = (name) => run(PIPELINE, [name], { env }).status === 0
    // The folders install the kit, so it goes first.
    if (!succeeds(KIT)) return false
    const names = wanted.length > 0 ? wanted.filter((name) => name !== KIT) : images
    const failed = names.filter((name) => !succeeds(name))
    if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`)
    return failed.length === 0
  } finally {
    run(REGISTRIES, ['stop'])
    await machine.stop()
  }
}

function run(script, args, { env = {}, stdio = 'inherit' } = {}) {
  return spawnSync(process.execPath, [script, ...args], {
    env: { ...process.env, ...env },
    stdio,
    encoding: 'utf8',
  })
}
