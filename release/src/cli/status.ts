import { findAgent } from '../agent/ensure-agent.ts'
import type { Config } from '../config.ts'
import { pathsOf, publicUrl } from '../instance/instance.ts'
import { foldState } from '../journal/fold-state.ts'
import { Journal } from '../journal/journal.ts'
import { openRuntime } from '../runtime/open-runtime.ts'
import type { ProcessStatus } from '../supervisor/process-spec.ts'
import { listUnsupervised } from '../supervisor/unsupervised.ts'
import { renderTable } from './table.ts'

export async function showStatus(config: Config, json: boolean): Promise<void> {
  const agent = await findAgent(config)
  const { journal, processTable } = pathsOf(config.instance)
  const supervisedProcesses = await (agent?.list() ?? listUnsupervised(config.instance.dataDir, processTable))
  const elsewhere = await listElsewhere(config)
  const processes = [...supervisedProcesses, ...elsewhere.processes]
  await agent?.close()
  const supervised = agent !== null
  const running = supervised || processes.length > 0
  const state = foldState(await new Journal(journal).read())
  if (json) {
    const { live, epoch } = state
    console.log(
      JSON.stringify({ running, supervised, problem: elsewhere.problem, live, epoch, processes }, null, 2),
    )
    return
  }
  if (!running) {
    console.log(elsewhere.problem ?? 'Halles does not run; "npm start" starts it.')
    return
  }
  const rows = processes.map((found) => row(found, state.live))
  console.log(renderTable(['name', 'colour', 'state', 'ready', 'pid', 'restarts', 'memory', 'address'], rows))
  const memory = processes.reduce((sum, found) => sum + (found.rssMb ?? 0), 0)
  if (elsewhere.problem !== null) console.log(`\n! ${elsewhere.problem}`)
  if (!supervised) {
    console.log(
      '\n! The agent that keeps these running is down. They go on, but what crashes stays down until the agent is back:\n' +
        '  by itself in a moment, or with the next "npm start" or "halles release ...". "npm run logs agent" says more.',
    )
  }
  console.log(
    `\n${state.live ?? 'nothing'} is live (epoch ${state.epoch}) at ${publicUrl(config.instance)}, ${memory} MB in all`,
  )
}

/** What runs here is worth telling although what runs there cannot be seen. */
async function listElsewhere(
  config: Config,
): Promise<{ processes: ProcessStatus[]; problem: string | null }> {
  try {
    const runtime = await openRuntime(config)
    return { processes: await runtime.list(), problem: null }
  } catch (error) {
    return { processes: [], problem: (error as Error).message }
  }
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
