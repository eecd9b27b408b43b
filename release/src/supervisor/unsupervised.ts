import { readJson } from '../files/read-json.ts'
import { findSurvivors } from './marker.ts'
import type { ProcessTable } from './marker.ts'
import { probe } from './probe.ts'
import { groupMemory } from './proc-info.ts'
import type { ProcessStatus } from './process-spec.ts'

/** What is seen from outside while no supervisor looks after the processes of the table; empty when none of them lives. */
export async function listUnsupervised(dataDir: string, tableFile: string): Promise<ProcessStatus[]> {
  const table = await readJson<ProcessTable>(tableFile)
  const survivors = new Map(findSurvivors(dataDir, table).map((found) => [found.name, found.identity]))
  if (survivors.size === 0) return []
  const memory = groupMemory()
  return Promise.all(
    (table?.specs ?? []).map(async (spec): Promise<ProcessStatus> => {
      const identity = survivors.get(spec.name)
      return {
        name: spec.name,
        group: spec.group,
        service: spec.service ?? null,
        state: identity ? 'running' : 'stopped',
        ready: identity !== undefined && (await probe(spec.ready)),
        pid: identity?.pid ?? null,
        restarts: 0,
        rssMb: identity ? Math.round(memory.get(identity.pid) ?? 0) : null,
        url: spec.url ?? null,
        lastExit: null,
        labels: spec.labels ?? {},
      }
    }),
  )
}
