import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../workspace/folders.mjs'

const VARIABLES = ['HALLES_TEST_POSTGRES_URL', 'HALLES_TEST_REDIS_URL', 'HALLES_TEST_RABBITMQ_URL']

/** Tests need no durability: whatever they wrote is thrown away at the end. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'].flatMap((setting) => [
  '-c',
  setting,
])

/** Private servers for the suites, fresh for this run; or those the environment names. */
export async function startTestMachine({ dataDir, portBase, say }) {
  if (VARIABLES.every((name) => process.env[name])) return { env: {}, stop: async () => {} }

  const { ensureMachine, removeMachine, startProcess, stopProcess } = await importMachine()
  const leftover = await ensureMachine({ dataDir, portBase, configured: {} })
  for (const spec of leftover.processes.toReversed()) {
    if (spec.runningPid !== undefined) await stopProcess(spec.runningPid, spec)
  }
  await removeMachine(dataDir)

  const onStep = (step) => step.state === 'done' && say(`  ${step.title} (${step.detail})`)
  const machine = await ensureMachine({ dataDir, portBase, configured: {}, onStep })
  const started = []
  const stop = async () => {
    for (const process of started.splice(0).toReversed()) await process.stop()
    await removeMachine(dataDir)
    rmSync(join(dataDir, 'logs'), { recursive: true, force: true })
  }
  try {
    for (const spec of machine.processes) {
      if (spec.name === 'postgres') spec.args.push(...FAST)
      started.push(await startProcess(spec, { logDir: join(dataDir, 'logs') }))
    }
  } catch (error) {
    await stop()
    throw error
  }
  const urls = [machine.postgresAdminUrl, machine.redisUrl, machine.rabbitmqUrl]
  return { env: Object.fromEntries(VARIABLES.map((name, index) => [name, urls[index]])), stop }
}

async function importMachine() {
  const from = (name) => import(join(ROOT, 'release', 'dist', 'machine', name))
  const [ensure, processes, remove] = await Promise.all(
    ['ensure-machine.js', 'processes.js', 'remove-machine.js'].map(from),
  )
  return { ...ensure, ...processes, ...remove }
}
