import type { Engine } from './engine.ts'

/** The engine puts eight bytes before each piece of output: which stream it was, and how long it is. */
const headerBytes = 8

/** The last lines of what a container wrote, both streams in order; empty when there is no such container. */
export async function readLog(engine: Engine, name: string, lines: number | 'all'): Promise<string> {
  const response = await engine.request(`/containers/${name}/logs`, {
    query: { stdout: true, stderr: true, tail: lines },
    accepted: [404],
  })
  const bytes = Buffer.from(await response.body.arrayBuffer())
  return response.statusCode === 404 ? '' : joinPieces(bytes).trimEnd()
}

/** Everything it writes from now on, until the container or the process ends. */
export async function followLog(
  engine: Engine,
  name: string,
  since: number,
  write: (text: string) => void,
): Promise<void> {
  const response = await engine.request(`/containers/${name}/logs`, {
    query: { stdout: true, stderr: true, follow: true, since },
    timeoutMs: 2 ** 31 - 1,
  })
  let rest = Buffer.alloc(0)
  for await (const chunk of response.body as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([rest, chunk])
    const whole = wholePieces(bytes)
    if (whole > 0) write(joinPieces(bytes.subarray(0, whole)).trimEnd())
    rest = bytes.subarray(whole)
  }
}

function joinPieces(bytes: Buffer): string {
  const pieces: Buffer[] = []
  for (let at = 0; at + headerBytes <= bytes.length;) {
    const end = at + headerBytes + bytes.readUInt32BE(at + 4)
    pieces.push(bytes.subarray(at + headerBytes, end))
    at = end
  }
  return Buffer.concat(pieces).toString('utf8')
}

function wholePieces(bytes: Buffer): number {
  let at = 0
  while (at + headerBytes <= bytes.length) {
    const end = at + headerBytes + bytes.readUInt32BE(at + 4)
    if (end > bytes.length) break
    at = end
  }
  return at
}
