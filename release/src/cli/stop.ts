import { existsSync } from 'node:fs'
import { ensureAgent, findAgent } from '../agent/ensure-agent.ts'
import { forgetWatch } from '../agent/watch-agent.ts'
import type { AgentClient } from '../agent/agent-client.ts'
import type { Config } from '../config.ts'
import { pathsOf } from '../instance/instance.ts'
import { openRuntime } from '../runtime/open-runtime.ts'
import { createProgress } from '../start/progress.ts'
import type { Progress } from '../start/progress.ts'
import { findLeftovers } from '../supervisor/marker.ts'
import type { ProcessStatus } from '../supervisor/process-spec.ts'

export async function stop(config: Config): Promise<void> {
  const stopped = await stopShop(config, createProgress(process.stdout))
  console.log(stopped ? '\nHalles is closed; its data stays.' : 'Nothing runs.')
}

/** Answers false when there was nothing to stop. */
export async function stopShop(config: Config, progress: Progress): Promise<boolean> {
  await forgetWatch(config.instance)
  const stoppedElsewhere = await stopElsewhere(config, progress)
  const agent = await agentToStop(config)
  if (!agent) return stoppedElsewhere
  await forgetWatch(config.instance)
  const present = await agent.list()
  for (const [title, names] of stopOrder(present)) {
    if (names.length > 0) await progress.step(title, () => agent.remove(names))
  }
  await agent.exit()
  await agent.close()
  return true
}

/** What the agent does not keep. */
async function stopElsewhere(config: Config, progress: Progress): Promise<boolean> {
  const runtime = await openRuntime(config)
  const present = await runtime.list()
  for (const [title, names] of stopOrder(present)) {
    if (names.length > 0) await progress.step(title, () => runtime.remove(names))
  }
  await runtime.removeJobs()
  return present.length > 0
}

/** First nobody comes in, then everybody finishes, then the lights go out. */
export function stopOrder(present: ProcessStatus[]): Array<[string, string[]]> {
  const named = (keep: (found: ProcessStatus) => boolean) => present.filter(keep).map((found) => found.name)
  return [
    ['Stop the gateway', named((found) => found.service === 'gateway')],
    ['Stop the stacks', named((found) => found.group === 'blue' || found.group === 'green')],
    [
      'Stop the payment provider',
      named((found) => found.group === 'platform' && found.service !== 'gateway'),
    ],
    ['Stop RabbitMQ', named((found) => found.name === 'rabbitmq')],
    ['Stop Redis and PostgreSQL', named((found) => found.group === 'machine' && found.name !== 'rabbitmq')],
  ]
}

/** An agent that died leaves processes behind; a new one adopts them, and then they can be stopped in order. */
async function agentToStop(config: Config): Promise<AgentClient | null> {
  const running = await findAgent(config)
  if (running) return running
  if (!existsSync(pathsOf(config.instance).agent)) return null
  return findLeftovers(config.instance.dataDir).length > 0 ? ensureAgent(config) : null
}
