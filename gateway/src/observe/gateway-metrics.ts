import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client'
import { colours } from '../stacks/colours.ts'
import type { Exchange } from '../proxy/exchange.ts'
import type { StackRegistry } from '../stacks/stack-registry.ts'

const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

interface Tally {
  labels: { route: string; method: string; status: string; colour: string }
  counts: number[]
  sum: number
}

type TalliesByStatus = Map<number, Tally>
type TalliesByColour = Map<string, TalliesByStatus>
type TalliesByMethod = Map<string, TalliesByColour>
type TalliesByTemplate = Map<string, TalliesByMethod>

/** Prometheus metrics. Requests are tallied in plain arrays and turned into a histogram only when somebody reads them. */
export class GatewayMetrics {
  readonly registry = new Registry()
  readonly upstreamFailures: Counter<'upstream' | 'kind'>
  #tallies: TalliesByTemplate = new Map()

  constructor(stacks: StackRegistry) {
    const registers = [this.registry]
    this.registry.setDefaultLabels({ service: 'gateway' })
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: 50 })
    this.upstreamFailures = new Counter({
      name: 'halles_gateway_upstream_failures_total',
      help: 'Requests an upstream did not answer',
      labelNames: ['upstream', 'kind'],
      registers,
    })
    new Gauge({
      name: 'halles_gateway_in_flight',
      help: 'Requests and streams under way, by colour',
      labelNames: ['colour', 'kind'],
      registers,
      collect() {
        for (const colour of colours) {
          this.set({ colour, kind: 'request' }, stacks.slots[colour].inFlight)
          this.set({ colour, kind: 'stream' }, stacks.slots[colour].streams.size)
        }
      },
    })
    new Gauge({
      name: 'halles_gateway_epoch',
      help: 'Epoch of the last committed switch',
      registers,
      collect() {
        this.set(stacks.epoch)
      },
    })
  }

  watchLimits(isDegraded: () => boolean): void {
    new Gauge({
      name: 'halles_gateway_limits_degraded',
      help: '1 while Redis is away and every replica limits on its own',
      registers: [this.registry],
      collect() {
        this.set(isDegraded() ? 1 : 0)
      },
    })
  }

  record(exchange: Exchange, durationMs: number): void {
    const tally = this.#tallyOf(exchange)
    const seconds = durationMs / 1000
    let bucket = 0
    while (bucket < buckets.length && seconds > (buckets[bucket] as number)) bucket += 1
    tally.counts[bucket] = (tally.counts[bucket] as number) + 1
    tally.sum += seconds
  }

  /** Nested maps with ready-made keys: joining the labels to one key costs more than the counting. */
  #tallyOf({ template, method, status, colour }: Exchange): Tally {
    const byMethod = entryOf(this.#tallies, template, () => new Map())
    const byColour = entryOf(byMethod, method, () => new Map())
    const byStatus = entryOf(byColour, colour, () => new Map())
    return entryOf(byStatus, status, () => ({
      labels: { route: template, method, status: String(status), colour },
      counts: buckets.map(() => 0).concat(0),
      sum: 0,
    }))
  }

  #allTallies(): Tally[] {
    return [...this.#tallies.values()]
      .flatMap((byMethod) => [...byMethod.values()])
      .flatMap((byColour) => [...byColour.values()])
      .flatMap((byStatus) => [...byStatus.values()])
  }

  async text(): Promise<string> {
    return `${await this.registry.metrics()}\n${this.#requestHistogram()}`
  }

  #requestHistogram(): string {
    const name = 'http_server_request_duration_seconds'
    const lines = [`# HELP ${name} Duration of answered requests`, `# TYPE ${name} histogram`]
    for (const { labels, counts, sum } of this.#allTallies()) {
      const text = Object.entries({ ...labels, service: 'gateway' }).map(
        ([label, value]) => `${label}="${escapeLabel(value)}"`,
      )
      let running = 0
      counts.forEach((count, index) => {
        running += count
        lines.push(`${name}_bucket{${[...text, `le="${buckets[index] ?? '+Inf'}"`].join(',')}} ${running}`)
      })
      lines.push(`${name}_sum{${text.join(',')}} ${sum}`, `${name}_count{${text.join(',')}} ${running}`)
    }
    return `${lines.join('\n')}\n`
  }
}

function escapeLabel(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const created = create()
  map.set(key, created)
  return created
}
