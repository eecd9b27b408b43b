import { startDockerEngine } from './docker-engine.mjs'
import { runSuite } from './run-suite.mjs'
import { add, NOTHING } from './tally.mjs'
import { runLimited } from '../workspace/run-command.mjs'

const SUITE_TIMEOUT_MS = 20 * 60_000

/** Makes Docker ready while other suites run; a failure is a reason for skipping, or the abort that everybody gets. */
export function prepareEngine(suites, { say, signal }) {
  if (suites.length === 0) return undefined
  const engine = startDockerEngine({ say, signal })
  engine.catch(() => {})
  return engine
}

/** Runs the suites that need Docker. Where there is none, each counts as skipped, and a line says why. */
export async function runContainerSuites(suites, { engine, env, reports, signal, say }) {
  const docker = await engine
  if (docker.reason) return skipForWantOfDocker(suites, docker.reason, say)
  const options = { env: { ...env, ...docker.env }, reports, timeoutMs: SUITE_TIMEOUT_MS, signal, say }
  const tallies = await runLimited(
    suites.map((suite) => async () => {
      signal.throwIfAborted()
      return runSuite(suite, options)
    }),
    2,
  )
  return tallies.reduce(add, NOTHING)
}

export function skipForWantOfDocker(suites, reason, say) {
  say(`- skipped ${suites.map(({ name }) => name).join(', ')}: ${reason}`)
  return { ...NOTHING, skipped: suites.length }
}
