import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startDockerEngine } from './testing/docker-engine.mjs'
import { removePipelineContainers } from './testing/pipeline-containers.mjs'
import { startRegistries } from './testing/registries.mjs'
import { startTestMachine } from './testing/test-machine.mjs'
import { buildChanged } from './workspace/build.mjs'
import { readFolders, ROOT } from './workspace/folders.mjs'
import { ensureInstalled } from './workspace/install.mjs'
import { interruptible } from './workspace/interrupt.mjs'
import { becomeNode, fail, NODE } from './workspace/release-tool.mjs'
import { runShown } from './workspace/run-shown.mjs'

const KIT = 'service-kit'
const PIPELINE = join(ROOT, 'ci', 'src', 'main.ts')

try {
  const wanted = process.argv.slice(2).filter((name) => name !== '--')
  await ensureInstalled()
  if (Number(process.versions.node.split('.')[0]) < 24) becomeNode(process.argv.slice(1))
  else process.exitCode = (await interruptible((signal) => makeImages(wanted, signal))) ? 0 : 1
} catch (error) {
  fail(error)
}

/** Takes the named folders, or all, through the pipeline: with test servers and registries on loopback, stopped at the end. */
async function makeImages(wanted, signal) {
  const folders = readFolders()
  const images = folders.filter(({ path }) => existsSync(join(path, 'Dockerfile'))).map(({ name }) => name)
  const say = console.log
  await buildChanged({ only: folders.filter(({ name }) => name === KIT || name === 'release'), signal })
  const started = []
  try {
    const docker = await startDockerEngine({ say, signal })
    started.push(docker)
    if (docker.reason) throw new Error(`No images without Docker: ${docker.reason}.`)
    started.push({ stop: () => removePipelineContainers(docker.env) })
    const machine = await startTestMachine({ dataDir: join(ROOT, '.halles-images'), portBase: 4960, say })
    started.push(machine)
    signal.throwIfAborted()
    const registries = await startRegistries({ signal })
    started.push(registries)
    const env = { ...docker.env, ...machine.env, ...registries.env }
    const succeeds = async (name) => {
      signal.throwIfAborted()
      return (await runShown(NODE, [PIPELINE, name], { env, signal })).code === 0
    }
    // The folders install the kit, so it goes first.
    if (!(await succeeds(KIT))) return false
    const failed = []
    for (const name of wanted.length > 0 ? wanted.filter((one) => one !== KIT) : images)
      if (!(await succeeds(name))) failed.push(name)
    if (failed.length > 0) say(`failed: ${failed.join(', ')}`)
    return failed.length === 0
  } finally {
    for (const { stop } of started.toReversed()) await stop()
  }
}
