/** Runs work of one key strictly one after the other and work of different keys side by side, at most `width` at a time. */
export interface Lanes {
  run(key: string, work: () => Promise<void>): void
  /** Resolves when nothing is running or waiting. */
  idle(): Promise<void>
}

export function createLanes(width: number): Lanes {
  const tails = new Map<string, Promise<void>>()
  const waiting: Array<() => void> = []
  let active = 0

  async function enter(): Promise<void> {
    if (active >= width) await new Promise<void>((resolve) => waiting.push(resolve))
    active += 1
  }

  function leave(): void {
    active -= 1
    waiting.shift()?.()
  }

  return {
    run: (key, work) => {
      const previous = tails.get(key) ?? Promise.resolve()
      const tail = previous.then(enter).then(work).finally(leave)
      tails.set(key, tail)
      void tail.finally(() => {
        if (tails.get(key) === tail) tails.delete(key)
      })
    },
    idle: async () => {
      while (tails.size > 0) await Promise.allSettled(tails.values())
    },
  }
}
