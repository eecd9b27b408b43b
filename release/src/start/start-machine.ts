import { join } from 'node:path'
import { ensureDatabases } from '../database/ensure-database.ts'
import type { HostReach } from '../runtime/runtime.ts'
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
import type { StackDefinition } from '../stack/stack-definition.ts'
import type { ProcessControl } from '../supervisor/process-control.ts'
import type { ProcessSpec } from '../supervisor/process-spec.ts'
import { tailOf } from '../supervisor/tail-log.ts'
import { waitUntilReady } from '../supervisor/wait-until-ready.ts'
import type { Progress } from './progress.ts'

export async function prepareMachine(
  instance: Instance,
  containers: HostReach | undefined,
  progress: Progress,
): Promise<Machine> {
  const { secrets } = pathsOf(instance)
  const machine = await progress.step('Find the servers', (detail) =>
    ensureMachine({
      dataDir: instance.dataDir,
      portBase: instance.portBase,
      ...(containers ? { containers } : {}),
      onStep: (step) => detail([step.title, step.detail].filter(Boolean).join(': ')),
    }),
  )
  await writeSecret(join(secrets, machineSecrets.rabbitmq), machine.rabbitmqUrl)
  await writeSecret(join(secrets, machineSecrets.redis), machine.redisUrl)
  return machine
}

/**
 * Starts all servers and waits for all but RabbitMQ, which takes longest and is not needed before the services want to be
 * ready; the answer's `broker` tells when it is there.
 */
export async function startMachine(
  instance: Instance,
  machine: Machine,
  processes: ProcessControl,
  progress: Progress,
): Promise<{ broker: Promise<void> }> {
  const { logs } = pathsOf(instance)
  const specs = machine.processes.map(machineProcess)
  const slowestMs = Math.max(0, ...machine.processes.map((spec) => spec.readyTimeoutMs))
  const [broker, others] = [specs.filter(isBroker), specs.filter((spec) => !isBroker(spec))]
  await progress.step('Start PostgreSQL and Redis', async () => {
    await stopForgotten(machine, processes)
    await processes.apply(others)
    // RabbitMQ needs its port mapper from its first moment on.
    const epmd = others.filter((spec) => spec.name === 'epmd')
    await waitUntilReady(processes, namesOf(epmd), slowestMs, tailOf(logs))
    await processes.apply(broker)
    await waitUntilReady(processes, namesOf(others), slowestMs, tailOf(logs))
  })
  const brokerReady = waitUntilReady(processes, namesOf(broker), slowestMs, tailOf(logs))
  brokerReady.catch(() => undefined)
  return { broker: brokerReady }
}

const isBroker = (spec: ProcessSpec) => spec.name === 'rabbitmq'
const namesOf = (specs: ProcessSpec[]) => specs.map((spec) => spec.name)

export async function prepareDatabases(
  instance: Instance,
  machine: Machine,
  stack: StackDefinition,
  progress: Progress,
): Promise<void> {
  const { secrets } = pathsOf(instance)
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
  const supervised = new Set<string>(
    (await processes.list()).flatMap((found) => (found.pid === null ? [] : [found.name])),
  )
  for (const spec of machine.processes.toReversed()) {
    if (spec.runningPid === undefined || supervised.has(spec.name)) continue
    await stopProcess(spec.runningPid, spec)
  }
}

async function writeSecret(file: string, value: string): Promise<void> {
  if ((await readSecret(file)) !== value) await writeFileDurably(file, value)
}
