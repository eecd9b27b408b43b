import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { config } from '../src/config.ts'
import { countTests } from '../src/junit.ts'
import { docker } from '../src/run-command.ts'
import { requireTestServers } from '../src/manifest.ts'
import { checkoutDirectory, loadRun, logFile, reportDirectory, saveRun } from '../src/run.ts'
import { testImage } from './build.ts'

const INSIDE = '/tmp/reports'

/** Runs the folder's whole suite inside its container and leaves the JUnit report on this side. */
export async function test(folder: string): Promise<string> {
  const run = loadRun(folder)
  if (!run.image) throw new Error(`${folder} is not built: run the build stage first`)
  requireTestServers(checkoutDirectory(run))
  const reports = reportDirectory(run)
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })

  const container = (
    await docker([
      'create',
      // The servers may listen on this machine's loopback only.
      '--network=host',
      '--init',
      // Whoever ends the pipeline finds by it what is still running.
      `--label=halles.pipeline=${config.stateDir}`,
      ...Object.entries(config.testServers).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
      testImage(run),
      ...['npm', 'test', '--', '--reporter=default', '--reporter=junit'],
      `--outputFile.junit=${INSIDE}/junit.xml`,
    ])
  ).trim()
  const report = join(reports, 'junit.xml')
  const failure = await docker(['start', '--attach', container], { logFile: logFile(run, 'test') }).then(
    () => undefined,
    (error: Error) => error,
  )
  // Copied instead of mounted: the files belong to whoever runs the pipeline, not to root.
  await docker(['cp', `${container}:${INSIDE}/.`, reports]).catch(() => undefined)
  await docker(['rm', '--force', '--volumes', container])
  if (failure) throw failure

  run.tests = countTests(readFileSync(report, 'utf8'))
  saveRun(run)
  const { passed, failed, skipped } = run.tests
  if (passed === 0 || failed > 0) throw new Error(`${passed} passed, ${failed} failed: see ${report}`)
  return `${passed} passed${skipped > 0 ? `, ${skipped} skipped` : ''} (${report})`
}
