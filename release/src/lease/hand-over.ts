import { SignJWT } from 'jose/jwt/sign'
import { setTimeout as delay } from 'node:timers/promises'
import type { Colour } from '../journal/entry.ts'
import { callJson } from '../http/call-json.ts'

export interface HandOverOptions {
  colour: Colour
  epoch: number
  /** By service; one replica that answers is enough, the lease is a row in the service's database. */
  addresses: Record<string, string[]>
  peerSecret: string
  timeoutMs: number
}

export interface HandOverResult {
  service: string
  colour: string
  epoch: number
  elapsedMs: number
}

/** Signs a call of the release tool to a service (`x-halles-peer`, HS256). */
export async function signPeerToken(peerSecret: string): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('release')
    .setIssuedAt()
    .setExpirationTime('2m')
    .sign(new TextEncoder().encode(peerSecret))
}

/** Moves every service's lease at the same time, trying again until the deadline. @throws naming the services that did not. */
export async function handOverLeases(options: HandOverOptions): Promise<HandOverResult[]> {
  const token = await signPeerToken(options.peerSecret)
  const outcomes = await Promise.allSettled(
    Object.entries(options.addresses).map(([service, urls]) => handOver(service, urls, token, options)),
  )
  const failures = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [(outcome.reason as Error).message] : [],
  )
  if (failures.length > 0) throw new Error(`The lease did not move everywhere.\n${failures.join('\n')}`)
  return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
}

async function handOver(
  service: string,
  urls: string[],
  token: string,
  options: HandOverOptions,
): Promise<HandOverResult> {
  const { colour, epoch } = options
  const startedAt = Date.now()
  let reason = 'it has no address'
  for (let attempt = 0; ; attempt += 1) {
    const url = urls[attempt % Math.max(urls.length, 1)] ?? ''
    try {
      const held = await callJson<{ colour: string; epoch: number }>(`${url}/control/lease`, {
        method: 'PUT',
        headers: { 'x-halles-peer': token },
        body: { colour, epoch },
        timeoutMs: 10_000,
      })
      if (held.colour === colour && held.epoch === epoch) {
        return { service, colour: held.colour, epoch: held.epoch, elapsedMs: Date.now() - startedAt }
      }
      if (held.epoch > epoch)
        throw new Error(`${service} is at epoch ${held.epoch} already, later than ${epoch}`)
      reason = `it answered ${held.colour} at epoch ${held.epoch}`
    } catch (error) {
      reason = (error as Error).message
    }
    if (Date.now() - startedAt >= options.timeoutMs) throw new Error(`${service}: ${reason}`)
    await delay(Math.min(100 * 2 ** attempt, 1_000))
  }
}
