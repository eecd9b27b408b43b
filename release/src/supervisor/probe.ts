import { Agent, request } from 'undici'
import { isReady } from '../machine/ready.ts'
import type { ReadyProbe } from './process-spec.ts'

const connections = new Agent({
  connect: { timeout: 1_000 },
  headersTimeout: 4_000,
  bodyTimeout: 4_000,
  keepAliveTimeout: 1_000,
})

export async function probe(check: ReadyProbe): Promise<boolean> {
  if (check.kind === 'none') return true
  if (check.kind !== 'http') return isReady(check)
  try {
    const response = await request(check.url, { dispatcher: connections })
    await response.body.dump()
    return response.statusCode >= 200 && response.statusCode < 400
  } catch {
    return false
  }
}
