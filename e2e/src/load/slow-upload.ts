import { Readable } from 'node:stream'
import type { Session } from '../client/session.ts'

/** A client on a bad line: sends the body of one request a few bytes at a time over `seconds`, and wants a normal answer at the end. */
export async function uploadSlowly(session: Session, sku: string, seconds: number): Promise<number> {
  const body = JSON.stringify({ sku, quantity: 1 })
  const padded = body.replace('{', `{${' '.repeat(200)}`)
  const pauseMs = (seconds * 1_000) / 20
  const pieces = Array.from({ length: 20 }, (_, index) =>
    padded.slice(Math.floor((index * padded.length) / 20), Math.floor(((index + 1) * padded.length) / 20)),
  )
  const slow = Readable.from(
    (async function* () {
      for (const piece of pieces) {
        yield Buffer.from(piece)
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
    })(),
  )
  const response = await session.raw('POST', '/api/cart/v1/cart/lines', slow, {
    'content-type': 'application/json',
  })
  await response.body.dump()
  return response.statusCode
}
