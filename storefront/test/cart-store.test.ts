import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  cartStore,
  visibleCount,
  visibleLines,
  visibleQuantity,
  visibleSubtotal,
} from '@/lib/browser/cart-store.ts'
import { putIntoCart } from '@/lib/browser/checkout-calls.ts'
import type { CartLine } from '@/lib/shop/cart.ts'
import type { StandIn } from './stand-in/server.ts'
import { startStandIn } from './stand-in/server.ts'

let standIn: StandIn
const sent: string[] = []
const browserFetch = globalThis.fetch

const APPLES = 'HAL-1001'

function draftOf(sku: string, unitAmountMinor: number): CartLine {
  return {
    sku,
    slug: sku,
    name: `Product ${sku}`,
    brand: '',
    pictureUrl: '',
    quantity: 1,
    unitAmountMinor,
    lineAmountMinor: unitAmountMinor,
    availability: 'in-stock',
  }
}

const settled = () =>
  vi.waitFor(() => expect(Object.keys(cartStore.current().wanted)).toEqual([]), { timeout: 8_000 })

beforeAll(async () => {
  standIn = await startStandIn()
  // A browser knows which shop it is in and who it is; Node has to be told.
  globalThis.fetch = (path, init) => {
    sent.push(`${init?.method} ${String(path)} ${String(init?.body ?? '')}`)
    const headers = { ...(init?.headers as Record<string, string>), 'x-stand-in-guest': 'tester' }
    return browserFetch(new URL(String(path), standIn.url), { ...init, headers })
  }
})

afterEach(() => standIn.trouble.clear())

afterAll(async () => {
  globalThis.fetch = browserFetch
  await standIn.close()
})

describe('the basket in the browser', () => {
  it('shows a wish at once and sends one request for many clicks', async () => {
    await cartStore.refresh()
    sent.length = 0
    for (const quantity of [1, 2, 3]) cartStore.setQuantity(APPLES, quantity, draftOf(APPLES, 289))
    expect(visibleQuantity(cartStore.current(), APPLES)).toBe(3)
    expect(visibleSubtotal(cartStore.current())).toBe(3 * 289)
    await settled()
    expect(sent).toHaveLength(1)
    expect(cartStore.current().cart?.lines[0]).toMatchObject({
      sku: APPLES,
      quantity: 3,
      lineAmountMinor: 867,
    })
  })

  it('says what changed, for those who cannot see it', () => {
    cartStore.setQuantity(APPLES, 4)
    expect(cartStore.current().announcement).toBe('Gala apples: 4 in your basket')
  })

  it('waits until everything is answered before checkout', async () => {
    cartStore.setQuantity(APPLES, 5)
    expect(await cartStore.whenSettled()).toBe(true)
    expect(cartStore.current().cart?.itemCount).toBe(5)
  })

  it('goes back to what the server knows when a change fails, and can try again', async () => {
    standIn.trouble.set('cart', 'down')
    cartStore.setQuantity(APPLES, 9)
    await settled()
    expect(visibleQuantity(cartStore.current(), APPLES)).toBe(5)
    expect(cartStore.current().failure?.message).toContain('Your basket is safe')
    expect(await cartStore.whenSettled()).toBe(false)

    standIn.trouble.clear()
    cartStore.current().failure?.retry()
    await settled()
    expect(cartStore.current().failure).toBeNull()
    expect(cartStore.current().cart?.itemCount).toBe(9)
  })

  it('brings a new line that failed back with its name', async () => {
    standIn.trouble.set('cart', 'down')
    cartStore.setQuantity('HAL-1002', 1, draftOf('HAL-1002', 279))
    expect(visibleLines(cartStore.current())).toHaveLength(2)
    await settled()
    expect(visibleLines(cartStore.current())).toHaveLength(1)
    standIn.trouble.clear()
    cartStore.current().failure?.retry()
    expect(visibleCount(cartStore.current())).toBe(10)
    await settled()
    expect(cartStore.current().cart?.lines.map(({ sku }) => sku)).toEqual([APPLES, 'HAL-1002'])
  })

  it('takes lines out', async () => {
    cartStore.setQuantity(APPLES, 0)
    expect(visibleLines(cartStore.current()).map(({ sku }) => sku)).toEqual(['HAL-1002'])
    await settled()
    expect(cartStore.current().cart?.lines).toHaveLength(1)
  })
})

describe('filling the basket again', () => {
  it('may be repeated without putting anything in twice', async () => {
    const lines = [
      { sku: APPLES, quantity: 2 },
      { sku: 'HAL-1002', quantity: 3 },
    ]
    await putIntoCart(lines)
    const cart = await putIntoCart(lines)
    expect(Object.fromEntries(cart.lines.map(({ sku, quantity }) => [sku, quantity]))).toEqual({
      [APPLES]: 2,
      'HAL-1002': 3,
    })
  })
})
