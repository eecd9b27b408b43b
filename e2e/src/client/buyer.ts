import { randomUUID } from 'node:crypto'
import { Session, type Answer } from './session.ts'

export const contact = { email: 'buyer@example.org', name: 'Test Buyer' }
export const pickup = { method: 'pickup', locationId: 'paris-drive' }

export interface ReadyCheckout {
  checkoutId: string
  quoteHash: string
  totalMinor: number
}

/** Puts goods into a cart and goes to the last step of the checkout. @throws with the first answer that is not as it should be. */
export async function prepareCheckout(
  session: Session,
  lines: Array<{ sku: string; quantity: number }>,
): Promise<ReadyCheckout> {
  for (const line of lines) expectStatus(await session.post('/api/cart/v1/cart/lines', line), 200)
  const opened = expectStatus(await session.post('/api/checkout/v1/checkouts'), 201)
  const path = `/api/checkout/v1/checkouts/${opened.body.checkoutId}`
  expectStatus(await session.put(`${path}/contact`, contact), 200)
  const { body } = expectStatus(await session.put(`${path}/delivery`, pickup), 200)
  return { checkoutId: body.checkoutId, quoteHash: body.quote.hash, totalMinor: body.quote.totalMinor }
}

export function place(
  session: Session,
  checkout: ReadyCheckout,
  options: { token?: string; key?: string } = {},
): Promise<Answer> {
  return session.post(
    `/api/checkout/v1/checkouts/${checkout.checkoutId}/place`,
    {
      quoteHash: checkout.quoteHash,
      payment:
        options.token === undefined
          ? { method: 'token', token: 'tok_approve' }
          : { method: 'token', token: options.token },
    },
    { 'idempotency-key': options.key ?? randomUUID() },
  )
}

export function expectStatus(answer: Answer, status: number): Answer {
  if (answer.status !== status) throw new UnexpectedAnswer(answer, status)
  return answer
}

export class UnexpectedAnswer extends Error {
  readonly answer: Answer
  constructor(answer: Answer, expected: number) {
    super(`expected ${expected}, got ${answer.status}: ${answer.text.slice(0, 300)}`)
    this.answer = answer
  }
}

/** SKUs with plenty in stock, for load that should not run dry. */
export async function plentifulSkus(count: number): Promise<string[]> {
  const session = new Session()
  const found = expectStatus(
    await session.get(`/api/search/v1/search?inStock=true&pageSize=${Math.min(count * 2, 96)}`),
    200,
  )
  const skus = found.body.items
    .filter((item: { availability: string }) => item.availability === 'in-stock')
    .map((item: { sku: string }) => item.sku)
  if (skus.length < count) throw new Error(`only ${skus.length} products are in stock`)
  return skus.slice(0, count)
}
