import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../workspace/folders.mjs'
import { NODE } from '../workspace/release-tool.mjs'
import { runCommand } from '../workspace/run-command.mjs'
import { ensureBrowser } from './browser.mjs'
import { runSuite } from './run-suite.mjs'

/** Runs the journeys against a shop of their own, and sees to it that nothing of that shop is left, whatever they did. */
export async function runJourneys(suite, { portBase, dataDir, reports, signal, say }) {
  const browser = await ensureBrowser(say)
  const env = {
    HALLES_ROOT: ROOT,
    HALLES_PORT_BASE: String(portBase),
    HALLES_DATA: dataDir,
    ...(browser ? { HALLES_CHROMIUM: browser } : {}),
  }
  const cleanUp = async () => {
    await runCommand(NODE, [join(ROOT, 'release', 'dist', 'main.js'), 'stop'], {
      cwd: ROOT,
      env,
      timeoutMs: 120_000,
    })
    await runCommand(NODE, [join(ROOT, 'release', 'dist', 'main.js'), 'reset', '--yes'], {
      cwd: ROOT,
      env,
      timeoutMs: 60_000,
    })
    rmSync(dataDir, { recursive: true, force: true })
  }
  await cleanUp()
  try {
    return await runSuite(suite, { env, reports, timeoutMs: 20 * 60_000, signal, say })
  } finally {
    await cleanUp()
  }
}
