/** What came of one kind of work. */
export interface Tally {
  started: number
  /** Work that was due and not begun, because too much was under way: the machine is too slow for this load. */
  shed: number
  failed: number
  faults: string[]
  durationsMs: number[]
}

export interface OpenLoop {
  /** Work by name. */
  readonly tallies: Map<string, Tally>
  readonly failures: number
  readonly started: number
  /** Stops the arrivals and waits for what is under way. */
  stop(): Promise<void>
}

export interface Arrival {
  name: string
  perSecond: number
  work: () => Promise<void>
}

const faultsKept = 20
/** More than half a second of the heaviest load here: a stall shows, and a slow machine is not buried until requests time out. */
const mostUnderWay = 100

/**
 * An open-loop generator: work arrives at its rate whether or not earlier work has been answered, as shoppers do, so that a stall shows
 * as a stall. Only what is due while very much is under way is shed, and counted. A piece of work fails by throwing.
 */
export function startOpenLoop(arrivals: Arrival[]): OpenLoop {
  const tallies = new Map<string, Tally>(
    arrivals.map(({ name }) => [name, { started: 0, shed: 0, failed: 0, faults: [], durationsMs: [] }]),
  )
  const underWay = new Set<Promise<void>>()
  const startedAt = performance.now()
  let stopped = false

  async function perform({ name, work }: Arrival): Promise<void> {
    const tally = tallies.get(name) as Tally
    tally.started += 1
    const begun = performance.now()
    try {
      await work()
      tally.durationsMs.push(performance.now() - begun)
    } catch (error) {
      tally.failed += 1
      const at = ((performance.now() - startedAt) / 1_000).toFixed(1)
      if (tally.faults.length < faultsKept)
        tally.faults.push(`${name} at ${at} s: ${(error as Error).message}`)
    }
  }

  const timer = setInterval(() => {
    const elapsedSeconds = (performance.now() - startedAt) / 1_000
    for (const arrival of arrivals) {
      const tally = tallies.get(arrival.name) as Tally
      const due = Math.floor(elapsedSeconds * arrival.perSecond) - tally.started - tally.shed
      for (let left = due; left > 0 && !stopped; left -= 1) {
        if (underWay.size >= mostUnderWay) {
          tally.shed += left
          break
        }
        const piece = perform(arrival)
        underWay.add(piece)
        void piece.finally(() => underWay.delete(piece))
      }
    }
  }, 10)

  const sum = (pick: (tally: Tally) => number) =>
    [...tallies.values()].reduce((total, tally) => total + pick(tally), 0)
  return {
    tallies,
    get failures() {
      return sum((tally) => tally.failed)
    },
    get started() {
      return sum((tally) => tally.started)
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await Promise.allSettled(underWay)
    },
  }
}

export function percentile(durationsMs: number[], share: number): number {
  const sorted = [...durationsMs].sort((left, right) => left - right)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
}

/** A line per kind of work, for people. */
export function describeLoad(loop: OpenLoop): string {
  return [...loop.tallies]
    .map(
      ([name, tally]) =>
        `${name.padEnd(16)} ${String(tally.started).padStart(6)} started  ${tally.shed} shed  ${tally.failed} failed  p50 ${percentile(tally.durationsMs, 0.5)} ms  p99 ${percentile(tally.durationsMs, 0.99)} ms`,
    )
    .join('\n')
}
