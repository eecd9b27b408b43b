import { join } from 'node:path'
import { runChecks } from './checks/run-checks.mjs'
import { prepareEngine, runContainerSuites, skipForWantOfDocker } from './testing/container-suites.mjs'
import { runJourneys } from './testing/journeys.mjs'
import { runSuite } from './testing/run-suite.mjs'
import { chooseSuites } from './testing/suites.mjs'
import { add, lastLine, NOTHING } from './testing/tally.mjs'
import { startTestMachine } from './testing/test-machine.mjs'
import { withDependencies } from './workspace/build-plan.mjs'
import { buildChanged } from './workspace/build.mjs'
import { readFolders, ROOT } from './workspace/folders.mjs'
import { ensureInstalled } from './workspace/install.mjs'
import { takeLock } from './workspace/lock.mjs'
import { becomeNode } from './workspace/release-tool.mjs'
import { runLimited, seconds } from './workspace/run-command.mjs'

const DATA = join(ROOT, '.halles-test')
const REPORTS = join(DATA, 'reports')
const PORT_BASE = Number(process.env.HALLES_TEST_PORT_BASE ?? 5100)
const SUITE_TIMEOUT_MS = 15 * 60_000

const say = (line) => console.log(line)
const stopping = new AbortController()

async function runEverything(names) {
  const startedAt = performance.now()
  const folders = readFolders()
  await buildChanged({ only: toBuild(names, folders), say, signal: stopping.signal })
  const { side, containers, alone, aloneInContainers, withChecks } = chooseSuites({ folders, names })

  let total = withChecks ? await runChecks({ say, signal: stopping.signal }) : NOTHING
  const engine = prepareEngine([...containers, ...aloneInContainers], { say, signal: stopping.signal })
  try {
    if (side.length + containers.length > 0) total = add(total, await runSide(side, containers, engine))
    for (const suite of [...alone, ...aloneInContainers]) {
      stopping.signal.throwIfAborted()
      total = add(total, await runShop(suite, aloneInContainers.includes(suite) ? engine : undefined))
    }
  } finally {
    await stopEngine(engine)
  }
  stopping.signal.throwIfAborted()
  say(`Everything took ${seconds(performance.now() - startedAt)}`)
  return total
}

/** A whole shop for one suite: of processes, or of containers where an engine is given. */
async function runShop(suite, engine) {
  const docker = engine && (await engine)
  if (docker?.reason) return skipForWantOfDocker([suite], docker.reason, say)
  return runJourneys(suite, {
    portBase: PORT_BASE + 300,
    dataDir: join(DATA, 'shop'),
    reports: REPORTS,
    docker: docker?.env,
    signal: stopping.signal,
    say,
  })
}

/** The journeys need the whole shop; a single folder needs itself, the kit, and the release tool for the machine. */
function toBuild(names, folders) {
  return names.length === 0 || names.includes('e2e')
    ? folders
    : withDependencies([...names, 'release'], folders)
}

async function runSide(suites, containers, engine) {
  say('Starting PostgreSQL, Redis and RabbitMQ for the tests')
  const machine = await startTestMachine({ dataDir: DATA, portBase: PORT_BASE, say })
  const options = {
    env: machine.env,
    reports: REPORTS,
    timeoutMs: SUITE_TIMEOUT_MS,
    signal: stopping.signal,
    say,
  }
  try {
    // Container suites mostly wait for the engine, so they run one by one beside the two others.
    const lanes = await Promise.allSettled([
      runLimited(
        suites.map((suite) => async () => {
          stopping.signal.throwIfAborted()
          return runSuite(suite, options)
        }),
        2,
      ),
      containers.length > 0 ? runContainerSuites(containers, { ...options, engine }) : NOTHING,
    ])
    // Each lane has ended and cleared away before anybody takes the servers from it.
    const failed = lanes.find(({ status }) => status === 'rejected')
    if (failed) throw failed.reason
    return lanes.flatMap(({ value }) => value).reduce(add, NOTHING)
  } finally {
    await machine.stop()
  }
}

async function stopEngine(engine) {
  const docker = await engine?.catch(() => undefined)
  await docker?.stop()
}

async function main(names) {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(name, () => stopping.abort(new Error(`Stopped by ${name}.`)))
  const unlock = await takeLock(join(DATA, 'lock'), {
    waitMs: 0,
    what: 'Tests are running already in this checkout',
  })
  try {
    const total = await runEverything(names)
    say(lastLine(total))
    return total.failed > 0 ? 1 : 0
  } finally {
    unlock()
  }
}

try {
  await ensureInstalled(say)
  // The Node of the machine may be old; everything from here on runs on the version the lockfile pins.
  if (Number(process.versions.node.split('.')[0]) < 24) becomeNode(process.argv.slice(1))
  else process.exitCode = await main(process.argv.slice(2).filter((name) => name !== '--'))
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  say(lastLine({ ...NOTHING, failed: 1 }))
  process.exitCode = 1
}
