import { isPortFree } from '../../src/machine/port-holder.ts'

/** A port base whose machine ports (+10 to +14) are free at this moment. */
export async function findFreePortBase(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const base = 20_000 + Math.floor(Math.random() * 1_000) * 20
    const free = await Promise.all([10, 11, 12, 13, 14].map((offset) => isPortFree(base + offset)))
    if (free.every(Boolean)) return base
  }
  throw new Error('No free ports were found.')
}
