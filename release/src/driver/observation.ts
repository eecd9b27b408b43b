import type { ProcessStatus } from '../supervisor/process-spec.ts'
import type { ServiceObservation } from './driver.ts'

export function observation(found: ProcessStatus): ServiceObservation {
  return {
    service: found.service ?? found.name,
    url: found.url ?? '',
    pid: found.pid,
    state: found.state,
    ready: found.ready,
    restarts: found.restarts,
    rssMb: found.rssMb,
    release: found.labels.release ?? null,
    lastExit: found.lastExit,
  }
}
