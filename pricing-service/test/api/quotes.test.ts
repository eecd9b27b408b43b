import { principalHeaders } from '@halles/service-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPricing, type Pricing } from './pricing.ts'

let pricing: Pricing
beforeAll(async () => {
  pricing = await startPricing()
  await pricing.importPrice('MILK', 115)
  await pricing.importPrice('SOAP', 399, { vatClass: 'standard' })
})
afterAll(() => pricing.test.stop())

const lines = [
  { sku: 'MILK', quantity: 6 },
  { sku: 'SOAP', quantity: 2 },
]

describe('quotes', () => {
  test('a quote is good as it was given', async () => {
    const { status, body: quote } = await pricing.quote({ lines, deliveryMethod: 'delivery' })
    expect(status).toBe(200)
    expect(quote).toMatchObject({
      currency: 'EUR',
      subtotalMinor: 1_488,
      deliveryFeeMinor: 490,
      totalMinor: 1_978,
    })
    expect((await pricing.verify(quote)).body).toEqual({ valid: true })
  })

  test('a quote that was changed on its way is forged', async () => {
    const { body: quote } = await pricing.quote({ lines, deliveryMethod: 'pickup' })
    expect((await pricing.verify({ ...quote, totalMinor: 1 })).body).toEqual({
      valid: false,
      reason: 'forged',
    })
    expect((await pricing.verify({ ...quote, expiresAt: '2999-01-01T00:00:00.000Z' })).body).toEqual({
      valid: false,
      reason: 'forged',
    })
  })

  test('a price that changes afterwards does not touch a quote, only the next one', async () => {
    await pricing.importPrice('BREAD', 200)
    const ask = { lines: [{ sku: 'BREAD', quantity: 1 }], deliveryMethod: null }
    const { body: quote } = await pricing.quote(ask)
    await pricing.setPrice('BREAD', { amountMinor: 250, expectedVersion: 1 })
    expect((await pricing.verify(quote)).body).toEqual({ valid: true })
    expect((await pricing.quote(ask)).body).toMatchObject({ totalMinor: 250 })
  })

  test('an old quote is expired', async () => {
    const brief = await startPricing({
      DATABASE_URL: pricing.test.env.DATABASE_URL as string,
      QUOTE_LIFE_SECONDS: '1',
    })
    try {
      const { body: quote } = await brief.quote({ lines, deliveryMethod: null })
      const expired = { ...quote }
      await expect
        .poll(async () => (await brief.verify(expired)).body, { timeout: 5_000 })
        .toEqual({ valid: false, reason: 'expired' })
    } finally {
      await brief.test.stop()
    }
  })

  test('goods without a price are named and nothing is quoted', async () => {
    const answer = await pricing.quote({
      lines: [...lines, { sku: 'NONE', quantity: 1 }],
      deliveryMethod: null,
    })
    expect(answer.status).toBe(409)
    expect(answer.body).toMatchObject({ kind: 'price-missing', skus: ['NONE'] })
  })

  test.each([
    [
      'an amount sent along',
      { lines: [{ sku: 'MILK', quantity: 1, unitAmountMinor: 1 }], deliveryMethod: null },
    ],
    ['no line', { lines: [], deliveryMethod: null }],
    ['a negative quantity', { lines: [{ sku: 'MILK', quantity: -1 }], deliveryMethod: null }],
    ['a broken quantity', { lines: [{ sku: 'MILK', quantity: 1.5 }], deliveryMethod: null }],
    ['another delivery', { lines, deliveryMethod: 'drone' }],
  ])('%s is refused', async (_name, body) => {
    expect((await pricing.quote(body)).status).toBe(400)
  })

  test('only services ask for quotes', async () => {
    await pricing.api
      .post('/v1/quotes')
      .set(await principalHeaders())
      .send({ lines, deliveryMethod: null })
      .expect(401)
  })
})
