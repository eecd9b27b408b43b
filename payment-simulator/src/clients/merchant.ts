import { Pool } from 'undici'
import { signWebhook } from '../domain/webhook-signature.ts'

const timeoutMs = 10_000

export interface Merchant {
  /** Sends one signed message. @throws unless the merchant answers 2xx. */
  send(body: string): Promise<void>
  close(): Promise<void>
}

export function createMerchant(webhookUrl: string, secret: string): Merchant {
  const { origin, pathname, search } = new URL(webhookUrl)
  const pool = new Pool(origin, { connections: 8, keepAliveTimeout: 4_000 })
  return {
    send: async (body) => {
      const answer = await pool.request({
        method: 'POST',
        path: pathname + search,
        headers: {
          'content-type': 'application/json',
          'simulator-signature': signWebhook(secret, body, Math.floor(Date.now() / 1000)),
        },
        body,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        signal: AbortSignal.timeout(timeoutMs),
      })
      await answer.body.dump()
      if (answer.statusCode < 200 || answer.statusCode > 299)
        throw new Error(`the merchant answered ${answer.statusCode}`)
    },
    close: () => pool.destroy(),
  }
}
