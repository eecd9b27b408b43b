import { createHmac, timingSafeEqual } from 'node:crypto'

const toleranceSeconds = 300

/** Is this body signed with our secret, and recently? Header: `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`; several v1 while a secret is exchanged. */
export function isSignedWebhook(
  secret: string,
  header: string | undefined,
  body: Buffer,
  nowSeconds: number,
): boolean {
  const parts = (header ?? '').split(',').map((part) => part.split('=') as [string, string | undefined])
  const time = parts.find(([name]) => name === 't')?.[1]
  if (!time || !/^\d{1,12}$/.test(time) || Math.abs(nowSeconds - Number(time)) > toleranceSeconds)
    return false
  const expected = createHmac('sha256', secret).update(`${time}.`).update(body).digest()
  return parts.some(([name, value]) => {
    const given = Buffer.from(name === 'v1' && value ? value : '', 'hex')
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
}
