import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../workspace/folders.mjs'
import { publishShopImages } from '../workspace/shop-images.mjs'
import { NODE } from '../workspace/release-tool.mjs'
import { runCommand } from '../workspace/run-command.mjs'
import { ensureBrowser } from './browser.mjs'
import { findFreeBase, OFFSETS } from './free-ports.mjs'
import { indent, runSuite } from './run-suite.mjs'

const SUITE_TIMEOUT_MS = 20 * 60_000

/**
 * Runs the journeys against a shop of their own, and sees to it that nothing of that shop is left, whatever they did. With the
 * environment of a Docker engine it is a shop of containers.
 */
export async function runJourneys(suite, { portBase, dataDir, reports, docker, signal, say }) {
  const browser = await ensureBrowser(say)
  const stackRelease = `${dataDir}-stack-release.json`
  const env = {
    HALLES_ROOT: ROOT,
    HALLES_DATA: dataDir,
    ...(browser ? { HALLES_CHROMIUM: browser } : {}),
    ...(docker ? { ...docker, HALLES_DRIVER: 'docker', HALLES_STACK_RELEASE: stackRelease } : {}),
  }
  const release = (...args) =>
    runCommand(NODE, [join(ROOT, 'release', 'dist', 'main.js'), ...args], {
      cwd: ROOT,
      env,
      timeoutMs: 120_000,
    })
  const cleanUp = async () => {
    await release('stop')
    await release('reset', '--yes')
    rmSync(dataDir, { recursive: true, force: true })
    rmSync(stackRelease, { force: true })
  }
  await cleanUp()
  if (docker) await publishShopImages({ env: docker, file: stackRelease, say, signal })
  env.HALLES_PORT_BASE = String(await findFreeBase(portBase, OFFSETS.shop))
  try {
    const tally = await runSuite(suite, { env, reports, timeoutMs: SUITE_TIMEOUT_MS, signal, say })
    if (tally.failed > 0) {
      const { output } = await release(
        'logs',
        '--save',
        join(reports, `${suite.name.replaceAll(' ', '-')}-logs`),
      )
      say(indent(output))
    }
    return tally
  } finally {
    await cleanUp()
  }
}
