import { describe, expect, it } from 'vitest'
import { UnexpectedShape } from '@/lib/transforms/fields.ts'
import { toCart } from '@/lib/transforms/cart.ts'
import { toCheckout, toPickupPlaces, toPlacedOrder, toShortages } from '@/lib/transforms/checkout.ts'
import { toListing } from '@/lib/transforms/listing.ts'
import { toOrder } from '@/lib/transforms/order.ts'
import { toProduct, toProductCard } from '@/lib/transforms/product.ts'
import { visitorOf } from '@/lib/transforms/visitor.ts'

const CARD = {
  productId: 'p1',
  sku: 'S1',
  slug: 'gala-apples',
  name: 'Gala apples',
  pictureUrl: '/api/catalog/v1/pictures/red-apple.svg',
}

const token = (claims: object) =>
  `Bearer e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`

describe('what services answer', () => {
  it('becomes a card even where price, labels and content are missing', () => {
    expect(toProductCard({ ...CARD, price: null, availability: 'low' })).toMatchObject({
      price: null,
      labels: [],
      netContent: null,
      availability: 'low',
    })
  })

  it('is refused when a field the page needs is missing or of another kind', () => {
    expect(() => toProductCard({ ...CARD, name: 7 })).toThrow(UnexpectedShape)
    expect(() => toListing({ items: {}, total: 1 })).toThrow('expected a list at items')
    expect(() => toCart({ lines: [{ sku: 'S1', name: 'x', quantity: 1.5 }] })).toThrow('quantity')
  })

  it('never makes the browser ask another machine for a picture', () => {
    for (const pictureUrl of [
      'https://evil.example/x.svg',
      '//evil.example/x.svg',
      'javascript:alert(1)',
      '/api/x"onload=1',
      null,
    ]) {
      expect(toProductCard({ ...CARD, pictureUrl }).pictureUrl).toBe('')
    }
    expect(toProductCard(CARD).pictureUrl).toBe(CARD.pictureUrl)
  })

  it('leads to a payment page only by a web address', () => {
    const placed = { orderId: 'o1', orderNumber: 'H-100000001', status: 'awaiting-payment' }
    expect(toPlacedOrder({ ...placed, paymentUrl: 'javascript:alert(1)' }).paymentUrl).toBeNull()
    expect(toPlacedOrder({ ...placed, paymentUrl: 'https://pay.example/pay/1' }).paymentUrl).toBe(
      'https://pay.example/pay/1',
    )
  })

  it('tolerates fields it does not know', () => {
    expect(
      toProduct({ ...CARD, madeUp: { deep: true }, categoryPath: [{ slug: 'fruit', name: 'Fruit', x: 1 }] })
        .categoryPath,
    ).toEqual([{ slug: 'fruit', name: 'Fruit' }])
  })

  it('keeps lines whose price is not known', () => {
    const cart = toCart({
      lines: [{ sku: 'S1', name: 'Gala apples', quantity: 2, unitAmountMinor: null }],
      subtotalMinor: 0,
    })
    expect(cart.lines[0]).toMatchObject({ unitAmountMinor: null, lineAmountMinor: null })
    expect(cart.itemCount).toBe(2)
  })

  it('reads a checkout before and after the shopper filled it in', () => {
    const open = { checkoutId: 'c1', contact: null, delivery: null, quote: null, lines: [], status: 'open' }
    expect(toCheckout(open)).toMatchObject({ contact: null, delivery: null, quote: null, orderId: null })
    const pickup = toCheckout({ ...open, delivery: { method: 'pickup', locationId: 'lyon-store' } })
    expect(pickup.delivery).toEqual({ method: 'pickup', locationId: 'lyon-store' })
  })

  it('offers shops and drives for pick-up, never the warehouse', () => {
    const items = [
      { locationId: 'paris-drive', name: 'Paris', kind: 'drive', city: 'Paris' },
      { locationId: 'central-warehouse', name: 'Central', kind: 'warehouse', city: 'Rungis' },
    ]
    expect(toPickupPlaces({ items }).map(({ locationId }) => locationId)).toEqual(['paris-drive'])
  })

  it('tells what is short, never less than nothing', () => {
    expect(toShortages({ shortages: [{ sku: 'S1', requested: 3, available: -2 }] })).toEqual([
      { sku: 'S1', requested: 3, available: 0 },
    ])
    expect(toShortages({})).toEqual([])
  })

  it('reads an order in any state', () => {
    const order = toOrder({
      orderId: 'o1',
      orderNumber: 'H-100000001',
      status: 'refused',
      refusal: { reason: 'insufficient-stock', shortages: [{ sku: 'S1', requested: 2, available: 1 }] },
      lines: [],
      subtotalMinor: 0,
      deliveryFeeMinor: 0,
      totalMinor: 0,
      placedAt: '2026-03-01T10:00:00Z',
    })
    expect(order.refusal?.shortages).toHaveLength(1)
    expect(order.cancellable).toBe(false)
    expect(order.paymentUrl).toBeNull()
  })
})

describe('the visitor', () => {
  it('is greeted by the name in the gateway token', () => {
    expect(visitorOf(token({ sub: 'a', kind: 'customer', name: 'Camille Martin' }))).toEqual({
      kind: 'customer',
      name: 'Camille Martin',
      impersonator: null,
    })
  })

  it('is shown with the person who acts for them', () => {
    const claims = {
      sub: 'a',
      kind: 'customer',
      name: 'Camille Martin',
      act: { sub: 's', name: 'Inès Moreau' },
    }
    expect(visitorOf(token(claims)).impersonator).toEqual({ name: 'Inès Moreau' })
  })

  it('is a guest when there is no token or it cannot be read', () => {
    for (const authorization of [null, '', 'Bearer nonsense', 'Bearer a.%%%.c', 'Bearer e30.bm9wZQ.c2ln']) {
      expect(visitorOf(authorization)).toEqual({ kind: 'guest', name: null, impersonator: null })
    }
  })
})
