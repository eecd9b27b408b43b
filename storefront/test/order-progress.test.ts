import { describe, expect, it } from 'vitest'
import { safeNextPath } from '@/lib/browser/session.ts'
import { furthestStep, shownStep } from '@/lib/checkout-steps.ts'
import { isFinal, progressSteps } from '@/lib/order-progress.ts'
import { productSchema } from '@/lib/product-schema.ts'
import { ORDER_STATUSES } from '@/lib/transforms/order.ts'
import { toProduct } from '@/lib/transforms/product.ts'

const CONTACT = { email: 'a@example.com', name: 'A', phone: '0612345678' }

describe('the steps of an order', () => {
  it('have one current step while the order runs, and none once it is over', () => {
    for (const status of ORDER_STATUSES) {
      const current = progressSteps(status, false).filter(({ state }) => state === 'current')
      expect(current, status).toHaveLength(isFinal(status) ? 0 : 1)
    }
  })

  it('name the end after the way the goods travel', () => {
    expect(progressSteps('packed', true).at(-1)?.label).toBe('Picked up')
    expect(progressSteps('packed', false).at(-1)?.label).toBe('Delivered')
  })
})

describe('the steps of checkout', () => {
  it('open one after the other', () => {
    expect(furthestStep({ contact: null, delivery: null })).toBe('contact')
    expect(furthestStep({ contact: CONTACT, delivery: null })).toBe('delivery')
    expect(furthestStep({ contact: CONTACT, delivery: { method: 'pickup', locationId: 'lyon-store' } })).toBe(
      'payment',
    )
  })

  it('cannot be jumped over by the address, but can be gone back to', () => {
    expect(shownStep({ contact: null, delivery: null }, 'payment')).toBe('contact')
    const ready = { contact: CONTACT, delivery: { method: 'pickup', locationId: 'lyon-store' } } as const
    expect(shownStep(ready, 'contact')).toBe('contact')
    expect(shownStep(ready, 'nonsense')).toBe('payment')
  })
})

describe('the way on after signing in', () => {
  it('stays inside the shop', () => {
    expect(safeNextPath('/orders?cursor=abc')).toBe('/orders?cursor=abc')
    for (const next of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '',
      null,
    ]) {
      expect(safeNextPath(next)).toBe('/')
    }
  })
})

describe('the product as search engines read it', () => {
  it('has an offer only when there is a price', () => {
    const product = toProduct({ productId: 'p', sku: 'S', slug: 's', name: 'Comté', pictureUrl: '' })
    expect(productSchema(product, null, null, null)).not.toHaveProperty('offers')
    const price = { amountMinor: 749, currency: 'EUR', unitPrice: null, vatRateBp: 550 }
    const stock = { status: 'out', available: 0 } as const
    expect(productSchema(product, price, stock, 'https://shop.example')).toMatchObject({
      offers: {
        price: '7.49',
        availability: 'https://schema.org/OutOfStock',
        url: 'https://shop.example/p/s',
      },
    })
  })
})
