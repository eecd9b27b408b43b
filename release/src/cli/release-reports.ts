import { ensureAgent } from '../agent/ensure-agent.ts'
import { readReleaseStatus } from '../agent/release-status.ts'
import type { StackView } from '../agent/release-status.ts'
import type { Config } from '../config.ts'
import { createReleaseContext } from '../execute/create-context.ts'
import { pathsOf } from '../instance/instance.ts'
import { readHistory } from '../journal/history.ts'
import { Journal } from '../journal/journal.ts'
import { currentHolder } from '../lock/release-lock.ts'
import { describeInterrupted } from '../plan/plan-release.ts'
import { requireInstance } from './require-instance.ts'
import { renderTable } from './table.ts'

export async function showReleaseStatus(config: Config, json: boolean): Promise<void> {
  requireInstance(config)
  const agent = await ensureAgent(config)
  try {
    const context = await createReleaseContext(config, agent, {
      onProgress: () => undefined,
      onWait: () => undefined,
    })
    const status = await readReleaseStatus(context, true)
    const holder = status.operation ? null : await currentHolder(context.lockFolder)
    if (json) {
      console.log(JSON.stringify({ ...status, holder }, null, 2))
      return
    }
    console.log(
      renderTable(
        ['colour', 'role', 'state', 'checked', 'release', 'processes', 'memory'],
        status.stacks.map(row),
      ),
    )
    console.log(
      `\n${status.live ?? 'nothing'} is live at epoch ${status.epoch}${status.rollbackTo ? `; a rollback goes to ${status.rollbackTo}` : ''}`,
    )
    for (const { colour, drift } of status.stacks)
      for (const line of drift) console.log(`! drift on ${colour}: ${line}`)
    status.gateways.forEach((gateway, replica) => {
      if (!gateway) console.log(`! gateway ${replica + 1} does not answer`)
      else if (gateway.live !== status.live)
        console.log(`! gateway ${replica + 1} serves ${gateway.live ?? 'nothing'}`)
    })
    if (status.unfinished) console.log(`! ${describeInterrupted(status.unfinished)}`)
    if (status.operation)
      console.log(`${status.operation.actor} is at "${status.operation.verb} ${status.operation.colour}"`)
    if (holder) console.log(`${holder.owner} is at "${holder.purpose}" since ${holder.since}`)
  } finally {
    await agent.close()
  }
}

export async function showHistory(config: Config, json: boolean): Promise<void> {
  const history = readHistory(await new Journal(pathsOf(config.instance).journal).read())
  if (json) console.log(JSON.stringify(history, null, 2))
  else {
    const rows = history.items.map((item) => [
      item.at.slice(0, 19).replace('T', ' '),
      item.verb,
      item.colour,
      item.release ?? '',
      item.epoch === null ? '' : String(item.epoch),
      item.result,
      item.actor,
      item.reason,
    ])
    console.log(
      renderTable(['at (UTC)', 'verb', 'colour', 'release', 'epoch', 'result', 'who', 'why'], rows) ||
        'Nothing was released yet.',
    )
    console.log(
      history.brokenAt === null
        ? '\nThe hash chain holds.'
        : `\nThe journal was changed at entry ${history.brokenAt}.`,
    )
  }
  if (history.brokenAt !== null) process.exitCode = 1
}

function row(stack: StackView): string[] {
  const memory = stack.services.reduce((sum, service) => sum + (service.rssMb ?? 0), 0)
  const ready = stack.services.filter((service) => service.ready).length
  return [
    stack.colour,
    stack.role,
    stack.state,
    stack.checked ? 'yes' : 'no',
    stack.release ?? '',
    `${ready}/${stack.services.length}`,
    memory === 0 ? '' : `${memory} MB`,
  ]
}
