import { renewAgent } from '../agent/ensure-agent.ts'
import type { Config } from '../config.ts'
import { createReleaseContext } from '../execute/create-context.ts'
import { agentUrl, pathsOf, publicUrl } from '../instance/instance.ts'
import { recordInstance } from '../instance/record-instance.ts'
import type { Colour } from '../journal/entry.ts'
import { openRuntime } from '../runtime/open-runtime.ts'
import { ensureSecrets } from '../secrets/ensure-secrets.ts'
import type { Progress } from './progress.ts'
import { seedDemo } from './seed-demo.ts'
import { prepareDatabases, prepareMachine, startMachine } from './start-machine.ts'
import { startStacks } from './start-stacks.ts'

export interface StartedShop {
  live: Colour
  shop: string
  backOffice: string
  agent: string
}

export async function startShop(config: Config, progress: Progress): Promise<StartedShop> {
  const { instance, actor } = config
  await recordInstance(instance)
  await ensureSecrets(pathsOf(instance).secrets)
  const starting = inBackground(renewAgent(config))
  const runtime = await openRuntime(config)
  // Before anything else: the servers have to listen where stacks come from.
  const reach = await runtime.ensureReach()
  if (reach) progress.note(`This machine is ${reach.address} to its containers`)
  const machine = await prepareMachine(instance, reach, progress)
  const agent = await progress.step('Start the agent', () => starting)
  try {
    const { broker } = await startMachine(instance, machine, agent, progress)
    const stack = await runtime.loadStack()
    const platform = runtime.platform(stack, agent)
    const gateway = inBackground(platform.startGateway())
    await prepareDatabases(instance, machine, stack, progress)
    const simulator = inBackground(platform.startSimulator())
    await progress.step('Start the gateway', () => gateway)
    const { absent } = stack
    if (absent.length > 0) progress.note(`! Left out, not written yet: ${absent.join(', ')}`)
    const context = await createReleaseContext(config, agent, {
      onProgress: () => undefined,
      onWait: (holder) => progress.note(`… waiting for ${holder.owner}, who is at "${holder.purpose}"`),
    })
    const build = await context.driver.describe(null)
    const [live] = await Promise.all([
      startStacks(context, build, actor, progress),
      progress.step('RabbitMQ and payment provider', () => Promise.all([broker, simulator])),
    ])
    await seedDemo(config, stack, live, progress)
    return {
      live,
      shop: publicUrl(instance),
      backOffice: `${publicUrl(instance)}/staff`,
      agent: agentUrl(instance),
    }
  } finally {
    await agent.close()
  }
}

/** Goes on while others are waited for; what goes wrong is told where it is awaited. */
function inBackground<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return work
}
