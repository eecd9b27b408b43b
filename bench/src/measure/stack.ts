import { halles } from '../shop.ts'
import { median, type Row } from '../table.ts'

interface Status {
  live: 'blue' | 'green'
  processes: Array<{ group: string; rssMb: number | null }>
}

/** A whole second stack beside the live one: how long until all of it is ready, and what it weighs. */
export async function measureStack(): Promise<Row[]> {
  const { live } = JSON.parse(await halles('status', '--json')) as Status
  const idle = live === 'blue' ? 'green' : 'blue'
  const begun = performance.now()
  await halles('release', 'up', idle, '--version', '0.0.0-bench', '--reason', 'measurement')
  const seconds = (performance.now() - begun) / 1_000
  const { processes } = JSON.parse(await halles('status', '--json')) as Status
  await halles('release', 'remove', idle, '--reason', 'measurement')
  const rss = (group: string) => processes.filter((row) => row.group === group).map((row) => row.rssMb ?? 0)
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  return [
    {
      what: 'release up, to ready',
      value: `${seconds.toFixed(1)} s`,
      beside: `${rss(idle).length} processes, sealing the manifest included`,
    },
    {
      what: 'memory of a fresh stack',
      value: `${sum(rss(idle))} MB`,
      beside: `median ${median(rss(idle))} MB a process`,
    },
    {
      what: 'memory of the stack that was measured',
      value: `${sum(rss(live))} MB`,
      beside: `median ${median(rss(live))} MB a process`,
    },
  ]
}
