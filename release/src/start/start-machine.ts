import { join } from 'node:path'
import { ensureDatabases } from '../database/ensure-database.ts'
import { writeFileDurably } from '../files/write-file-durably.ts'
import { pathsOf } from '../instance/instance.ts'
import type { Instance } from '../instance/instance.ts'
import { ensureMachine } from '../machine/ensure-machine.ts'
import { stopProcess } from '../machine/processes.ts'
import { readSecret } from '../machine/secrets.ts'
import type { Machine } from '../machine/types.ts'
import { machineProcess } from '../platform/machine-specs.ts'
import { simulatorDatabase } from '../platform/platform-specs.ts'
import { machineSecrets } from '../stack/deployment.ts'
import { loadStack } from '../stack/stack-definition.ts'
import type { ProcessControl } from '../supervisor/process-control.ts'
import { waitUntilReady } from '../supervisor/wait-until-ready.ts'
import type { Progress } from './progress.ts'

export async function prepareMachine(instance: Instance, progress: Progress): Promise<Machine> {
  const { secrets } = pathsOf(instance)
  const machine = await progress.step('Find the servers', (detail) =>
    ensureMachine({
      dataDir: instance.dataDir,
      portBase: instance.portBase,
      onStep: (step) => detail([step.title, step.detail].filter(Boolean).join(': ')),
    }),
  )
  await writeSecret(join(secrets, machineSecrets.rabbitmq), machine.rabbitmqUrl)
  await writeSecret(join(secrets, machineSecrets.redis), machine.redisUrl)
  return machine
}

/** RabbitMQ needs its port mapper first; all others start at once. */
export async function startMachine(
  instance: Instance,
  machine: Machine,
  processes: ProcessControl,
  progress: Progress,
): Promise<void> {
  if (machine.processes.length === 0) return
  const { logs } = pathsOf(instance)
  await progress.step('Start PostgreSQL, Redis, RabbitMQ', async () => {
    await stopForgotten(machine, processes)
    const slowest = Math.max(...machine.processes.map((spec) => spec.readyTimeoutMs))
    const first = machine.processes.filter((spec) => spec.name !== 'rabbitmq')
    await processes.apply(first.map(machineProcess))
    if (machine.processes.some((spec) => spec.name === 'epmd')) {
      await waitUntilReady(processes, ['epmd'], slowest, logs)
    }
    await processes.apply(machine.processes.map(machineProcess))
    await waitUntilReady(
      processes,
      machine.processes.map((spec) => spec.name),
      slowest,
      logs,
    )
  })
}

export async function prepareDatabases(
  instance: Instance,
  machine: Machine,
  progress: Progress,
): Promise<void> {
  const { secrets } = pathsOf(instance)
  const stack = await loadStack(instance.checkout)
  const databases = [
    ...new Set([...stack.services.flatMap((service) => service.database ?? []), simulatorDatabase]),
  ]
  await progress.step('Databases and roles', async (detail) => {
    await ensureDatabases(machine.postgresAdminUrl, secrets, databases)
    detail(`${databases.length} databases`)
  })
}

/** Servers that run for this data folder but belong to no supervisor any more. */
async function stopForgotten(machine: Machine, processes: ProcessControl): Promise<void> {
  const supervised = new Set((await processes.list()).map((found) => found.pid))
  for (const spec of machine.processes.toReversed()) {
    if (spec.runningPid === undefined || supervised.has(spec.runningPid)) continue
    await stopProcess(spec.runningPid, spec)
  }
}

async function writeSecret(file: string, value: string): Promise<void> {
  if ((await readSecret(file)) !== value) await writeFileDurably(file, value)
}
