import { findAgent } from '../agent/ensure-agent.ts'
import type { Config } from '../config.ts'
import { pathsOf, publicUrl } from '../instance/instance.ts'
import { foldState } from '../journal/fold-state.ts'
import { Journal } from '../journal/journal.ts'
import type { ProcessStatus } from '../supervisor/process-spec.ts'
import { renderTable } from './table.ts'

export async function showStatus(config: Config, json: boolean): Promise<void> {
  const agent = await findAgent(config)
  const processes = agent ? await agent.list() : []
  await agent?.close()
  const state = foldState(await new Journal(pathsOf(config.instance).journal).read())
  if (json) {
    console.log(
      JSON.stringify({ running: agent !== null, live: state.live, epoch: state.epoch, processes }, null, 2),
    )
    return
  }
  if (!agent) {
    console.log('Halles does not run; "npm start" starts it.')
    return
  }
  const rows = processes.map((found) => row(found, state.live))
  console.log(renderTable(['name', 'colour', 'state', 'ready', 'pid', 'restarts', 'memory', 'address'], rows))
  const memory = processes.reduce((sum, found) => sum + (found.rssMb ?? 0), 0)
  console.log(
    `\n${state.live ?? 'nothing'} is live (epoch ${state.epoch}) at ${publicUrl(config.instance)}, ${memory} MB in all`,
  )
}

function row(found: ProcessStatus, live: string | null): string[] {
  const stack = found.group === 'blue' || found.group === 'green'
  return [
    found.service ?? found.name,
    stack ? `${found.group}${found.group === live ? ' live' : ''}` : '',
    found.state,
    found.ready ? 'yes' : 'no',
    String(found.pid ?? ''),
    String(found.restarts),
    found.rssMb === null ? '' : `${found.rssMb} MB`,
    found.url ?? '',
  ]
}
