import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../workspace/folders.mjs'
import { findFreeBase, OFFSETS } from './free-ports.mjs'

const VARIABLES = ['HALLES_TEST_POSTGRES_URL', 'HALLES_TEST_REDIS_URL', 'HALLES_TEST_RABBITMQ_URL']

/** Tests need no durability: whatever they wrote is thrown away at the end. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'].flatMap((setting) => [
  '-c',
  setting,
])

/** Private servers for the suites, fresh for this run; or those the environment names. */
export async function startTestMachine({ dataDir, portBase: wantedBase, say }) {
  if (VARIABLES.every((name) => process.env[name])) return { env: {}, stop: async () => {} }

  const machines = await importMachine()
  await removeLeftover(machines, dataDir)
  const portBase = await findFreeBase(wantedBase, OFFSETS.machine)
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(baseFile(dataDir), String(portBase))

  const onStep = (step) => step.state === 'done' && say(`  ${step.title} (${step.detail})`)
  const machine = await machines.ensureMachine({ dataDir, portBase, configured: {}, onStep })
  const started = []
  const stop = async () => {
    for (const process of started.splice(0).toReversed()) await process.stop()
    await machines.removeMachine(dataDir)
    for (const path of [join(dataDir, 'logs'), baseFile(dataDir)])
      rmSync(path, { recursive: true, force: true })
  }
  try {
    for (const spec of machine.processes) {
      if (spec.name === 'postgres') spec.args.push(...FAST)
      started.push(await machines.startProcess(spec, { logDir: join(dataDir, 'logs') }))
    }
  } catch (error) {
    await stop()
    throw error
  }
  const urls = [machine.postgresAdminUrl, machine.redisUrl, machine.rabbitmqUrl]
  return { env: Object.fromEntries(VARIABLES.map((name, index) => [name, urls[index]])), stop }
}

/** A run that was killed left its servers running, on the ports it wrote down. */
async function removeLeftover({ ensureMachine, removeMachine, stopProcess }, dataDir) {
  if (!existsSync(baseFile(dataDir))) return
  const portBase = Number(readFileSync(baseFile(dataDir), 'utf8'))
  const { processes } = await ensureMachine({ dataDir, portBase, configured: {} })
  for (const spec of processes.toReversed()) {
    if (spec.runningPid !== undefined) await stopProcess(spec.runningPid, spec)
  }
  await removeMachine(dataDir)
}

function baseFile(dataDir) {
  return join(dataDir, 'machine-port-base')
}

async function importMachine() {
  const from = (name) => import(join(ROOT, 'release', 'dist', 'machine', name))
  const [ensure, processes, remove] = await Promise.all(
    ['ensure-machine.js', 'processes.js', 'remove-machine.js'].map(from),
  )
  return { ...ensure, ...processes, ...remove }
}
