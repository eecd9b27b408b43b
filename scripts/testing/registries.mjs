import { join } from 'node:path'
import { ROOT } from '../workspace/folders.mjs'
import { takeLock } from '../workspace/lock.mjs'
import { NODE } from '../workspace/release-tool.mjs'
import { runShown } from '../workspace/run-shown.mjs'
import { PACKAGE_CACHE } from './cache.mjs'
import { PIPELINE_STATE } from './pipeline-state.mjs'

const REGISTRIES = join(ROOT, 'ci', 'registries.ts')

/** Registries on loopback that hold nothing of ours yet, with what to add to the environment; with `only: 'packages'` no images. */
export async function startRegistries({ only, signal } = {}) {
  const options = ['--forget', ...(only ? [only] : [])]
  const unlock = await takeLock(join(PIPELINE_STATE, 'lock'), {
    waitMs: 0,
    what: 'The registries of this checkout are in use',
  })
  const stop = async () => {
    await runShown(NODE, [REGISTRIES, 'stop'])
    unlock()
  }
  const { code, output } = await runShown(NODE, [REGISTRIES, 'start', ...options], {
    env: { HALLES_PACKAGE_CACHE: PACKAGE_CACHE },
    signal,
    capture: true,
  })
  if (code !== 0) {
    await stop()
    signal?.throwIfAborted()
    throw new Error('The registries did not start.')
  }
  const lines = output.matchAll(/^export (\w+)=(.*)$/gm)
  return { env: Object.fromEntries([...lines].map(([, name, value]) => [name, value])), stop }
}
