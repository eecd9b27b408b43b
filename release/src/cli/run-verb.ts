import { ensureAgent } from '../agent/ensure-agent.ts'
import type { Config } from '../config.ts'
import type { Wish } from '../execute/complete-request.ts'
import { createReleaseContext } from '../execute/create-context.ts'
import { runOperation } from '../execute/run-operation.ts'
import type { OperationResult } from '../execute/run-operation.ts'
import { requireInstance } from './require-instance.ts'

export async function runVerb(config: Config, json: boolean, wish: Wish): Promise<void> {
  requireInstance(config)
  const say = json ? () => undefined : (line: string) => console.log(line)
  const agent = await ensureAgent(config)
  try {
    const context = await createReleaseContext(config, agent, {
      onProgress: (message) => say(`  ${message}`),
      onWait: (holder) =>
        console.error(`Waiting for ${holder.owner}, who is at "${holder.purpose}" since ${holder.since}.`),
    })
    const described = wish.verb === 'up' ? await context.driver.describe(wish.ref ?? null) : {}
    const result = await runOperation(context, { ...described, ...wish })
    if (json) console.log(JSON.stringify(result, null, 2))
    else say(`\n${summarise(result)}`)
  } finally {
    await agent.close()
  }
}

function summarise({ request, evidence, elapsedMs }: OperationResult): string {
  const seconds = `${(elapsedMs / 1_000).toFixed(1)} s`
  const { colour, release, epoch } = request
  switch (request.verb) {
    case 'up':
      return `${release} is up on ${colour} (${seconds}). Next: halles release check`
    case 'refresh':
      return `${colour} runs ${release} (${seconds}).`
    case 'check': {
      const { url } = evidence['preview-link'] as { url: string }
      return `${release} on ${colour} is good (${seconds}).\nLook at it yourself: ${url}\nNext: halles release switch`
    }
    case 'switch':
      return `${colour} is live at epoch ${epoch} (${seconds}). Possible now: halles release rollback | finish`
    case 'rollback':
      return `${colour} is live again at epoch ${epoch} (${seconds}).`
    case 'finish':
      return `The release is finished; there is no way back. The other stack can go: halles release remove <colour>`
    case 'remove':
      return `${colour} is gone.`
  }
}
