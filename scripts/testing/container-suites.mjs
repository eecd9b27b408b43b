import { startDockerEngine } from './docker-engine.mjs'
import { runSuite } from './run-suite.mjs'
import { add, NOTHING } from './tally.mjs'
import { binPath } from '../workspace/build.mjs'
import { runCommand } from '../workspace/run-command.mjs'

const SUITE_TIMEOUT_MS = 40 * 60_000

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
  const tallies = []
  try {
    for (const suite of suites) {
      signal.throwIfAborted()
      tallies.push(await runSuite(suite, options))
    }
    return tallies.reduce(add, NOTHING)
  } finally {
    for (const suite of suites) await cleanUp(suite, docker.env, say)
  }
}

/** A suite that is ended in the middle cannot clear away by itself; its folder says how. */
async function cleanUp({ name, path, manifest }, env, say) {
  const script = manifest.scripts['clean:containers']
  if (!script) return
  const { code, output } = await runCommand('sh', ['-c', script], {
    cwd: path,
    env: { ...env, PATH: binPath(path) },
    timeoutMs: 60_000,
  })
  if (code !== 0) say(`  ${name} left something behind:\n${output}`)
}

/** Who says HALLES_CONTAINERS=1 does not want to be told that all is well. */
export function skipForWantOfDocker(suites, reason, say, env = process.env) {
  const names = suites.map(({ name }) => name).join(', ')
  const isRequired = env.HALLES_CONTAINERS === '1'
  say(isRequired ? `✗ ${names}: ${reason}` : `- skipped ${names}: ${reason}`)
  return { ...NOTHING, [isRequired ? 'failed' : 'skipped']: suites.length }
}
