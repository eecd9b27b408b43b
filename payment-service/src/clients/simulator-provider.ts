import { Pool } from 'undici'
import { currentTrace, traceparentOf } from '@halles/service-kit'
import { ProviderRefusedError, ProviderUnclearError, type PaymentProvider } from './provider.ts'
import { readCharge } from './simulator-charge.ts'

interface Call {
  method: 'GET' | 'POST'
  path: string
  body?: object
  key?: string
  timeoutMs: number
}

/** A no to what we asked, as opposed to trouble with how or when we asked (401, 404, 429, 5xx). */
const refusals = new Set([400, 409, 422])

/** The adapter for the simulated provider. */
export function createSimulatorProvider(url: string, apiKey: string): PaymentProvider {
  const pool = new Pool(new URL(url).origin, {
    connections: 32,
    keepAliveTimeout: 30_000,
    connect: { timeout: 1_000 },
  })

  async function ask({ method, path, body, key, timeoutMs }: Call): Promise<unknown> {
    const trace = currentTrace()
    try {
      const answer = await pool.request({
        method,
        path,
        headers: {
          authorization: `Bearer ${apiKey}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(key ? { 'idempotency-key': key } : {}),
          ...(trace ? { traceparent: traceparentOf(trace) } : {}),
        },
        body: body ? JSON.stringify(body) : null,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        signal: AbortSignal.timeout(timeoutMs),
      })
      const said = JSON.parse((await answer.body.text()) || 'null') as unknown
      if (answer.statusCode < 300) return said
      const { kind = 'refused', detail = '' } = (said ?? {}) as { kind?: string; detail?: string }
      if (refusals.has(answer.statusCode))
        throw new ProviderRefusedError(kind, `the provider refused: ${kind} ${detail}`)
      throw new ProviderUnclearError(`the provider answered ${answer.statusCode}`)
    } catch (error) {
      if (error instanceof ProviderRefusedError || error instanceof ProviderUnclearError) throw error
      throw new ProviderUnclearError('the provider gave no answer', { cause: error })
    }
  }

  const charge = async (call: Call) => readCharge(await ask(call))
  const path = (chargeId: string, action: string) => `/v1/charges/${encodeURIComponent(chargeId)}/${action}`

  return {
    createCharge: ({ token, ...body }, timeoutMs) =>
      charge({
        method: 'POST',
        path: '/v1/charges',
        body: { ...body, ...(token ? { token } : {}) },
        key: body.reference,
        timeoutMs,
      }),
    findCharge: async (reference, timeoutMs) => {
      const found = (await ask({
        method: 'GET',
        path: `/v1/charges?reference=${encodeURIComponent(reference)}`,
        timeoutMs,
      })) as { items?: unknown[] }
      if (!Array.isArray(found?.items)) throw new ProviderUnclearError('the provider gave no list')
      return found.items.length > 0 ? readCharge(found.items[0]) : undefined
    },
    capture: (chargeId, amountMinor, key, timeoutMs) =>
      charge({ method: 'POST', path: path(chargeId, 'capture'), body: { amountMinor }, key, timeoutMs }),
    void: (chargeId, key, timeoutMs) =>
      charge({ method: 'POST', path: path(chargeId, 'void'), body: {}, key, timeoutMs }),
    refund: (chargeId, { refundId, amountMinor }, key, timeoutMs) =>
      charge({
        method: 'POST',
        path: path(chargeId, 'refunds'),
        body: { amountMinor, refundReference: refundId },
        key,
        timeoutMs,
      }),
    close: () => pool.destroy(),
  }
}
