import { createServer } from 'node:net'

const MACHINE = [10, 11, 12, 13, 14]
const COLOURS = [100, 200].flatMap((colour) => [...range(1, 11), 50, 51].map((offset) => colour + offset))

/** Offsets from a port base that only the servers need, and those a whole shop needs. */
export const OFFSETS = { machine: MACHINE, shop: [...range(0, 3), ...MACHINE, ...COLOURS] }

/** Ports a browser refuses to open whatever listens there (the Fetch standard's bad ports), from our range up. */
const REFUSED_BY_BROWSERS = new Set([5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080])

/** The first base, in steps from `first`, whose ports are all free: a run must not fail because of somebody else's shop. */
export async function findFreeBase(first, offsets, { step = 300, attempts = 40, isFree = isPortFree } = {}) {
  for (let base = first; base < first + step * attempts; base += step) {
    if (offsets.some((offset) => REFUSED_BY_BROWSERS.has(base + offset))) continue
    const free = await Promise.all(offsets.map((offset) => isFree(base + offset)))
    if (free.every(Boolean)) return base
  }
  throw new Error(`No free ports were found between ${first} and ${first + step * attempts}.`)
}

function isPortFree(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
