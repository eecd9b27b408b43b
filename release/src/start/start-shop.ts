import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureAgent } from '../agent/ensure-agent.ts'
import type { Config } from '../config.ts'
import { createReleaseContext } from '../execute/create-context.ts'
import { agentUrl, pathsOf, publicUrl } from '../instance/instance.ts'
import { recordInstance } from '../instance/record-instance.ts'
import type { Colour } from '../journal/entry.ts'
import { ensureSecrets } from '../secrets/ensure-secrets.ts'
import { loadStack } from '../stack/stack-definition.ts'
import { resolveCommit } from '../stack/worktree.ts'
import type { Progress } from './progress.ts'
import { seedDemo } from './seed-demo.ts'
import { prepareDatabases, prepareMachine, startMachine } from './start-machine.ts'
import { startPlatform } from './start-platform.ts'
import { startStacks } from './start-stacks.ts'
import type { Build } from './start-stacks.ts'

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
  const machine = await prepareMachine(instance, progress)
  const agent = await ensureAgent(config)
  try {
    await startMachine(instance, machine, agent, progress)
    await prepareDatabases(instance, machine, progress)
    await startPlatform(config, agent, progress)
    const { absent } = await loadStack(instance.checkout)
    if (absent.length > 0) progress.note(`! Left out, not written yet: ${absent.join(', ')}`)
    const context = await createReleaseContext(config, agent, {
      onProgress: () => undefined,
      onWait: (holder) => progress.note(`… waiting for ${holder.owner}, who is at "${holder.purpose}"`),
    })
    const live = await startStacks(instance, context, await describeBuild(config), actor, progress)
    await seedDemo(config, live, progress)
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

export async function describeBuild(config: Config, ref = 'HEAD'): Promise<Build> {
  const { checkout } = config.instance
  const description = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8')) as {
    version?: string
  }
  const commit = await resolveCommit(checkout, ref, config.systemEnvironment).catch((error: unknown) => {
    if (ref !== 'HEAD') throw error
    return 'unknown'
  })
  return { version: description.version ?? '0.0.0', commit }
}
