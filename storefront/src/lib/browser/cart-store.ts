import type { Cart, CartLine } from '@/lib/shop/cart.ts'
import { toCart } from '@/lib/transforms/cart.ts'
import { call, explainProblem } from './call.ts'

export interface CartState {
  /** The last cart the server confirmed; null until it is known. */
  cart: Cart | null
  /** Quantities the shopper has asked for and the server has not confirmed yet. */
  wanted: Readonly<Record<string, number>>
  /** How a line looks that the server does not know yet. */
  drafts: Readonly<Record<string, CartLine>>
  failure: { message: string; retry: () => void } | null
  isOpen: boolean
  announcement: string
}

export const EMPTY_CART_STATE: CartState = {
  cart: null,
  wanted: {},
  drafts: {},
  failure: null,
  isOpen: false,
  announcement: '',
}

const SETTLE_AFTER_MS = 180

let state = EMPTY_CART_STATE
const listeners = new Set<() => void>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()
let line: Promise<unknown> = Promise.resolve()

function update(change: Partial<CartState>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))
}

function confirmedQuantity(sku: string): number {
  return state.cart?.lines.find((item) => item.sku === sku)?.quantity ?? 0
}

/** Requests leave one after the other, so that their answers arrive in the order of the wishes. */
function enqueue(task: () => Promise<void>): void {
  line = line.then(task, task)
}

async function send(sku: string, quantity: number): Promise<Cart> {
  const known = confirmedQuantity(sku) > 0
  const answer = known
    ? await call('PUT', `/api/cart/v1/cart/lines/${encodeURIComponent(sku)}`, { body: { quantity } })
    : await call('POST', '/api/cart/v1/cart/lines', {
        body: { sku, quantity },
        idempotencyKey: crypto.randomUUID(),
      })
  return toCart(answer)
}

async function settle(sku: string): Promise<void> {
  for (;;) {
    const quantity = state.wanted[sku]
    if (quantity === undefined) return
    const before = confirmedQuantity(sku)
    if (quantity === before)
      return update({ wanted: without(state.wanted, sku), drafts: without(state.drafts, sku) })
    try {
      const cart = await send(sku, quantity)
      const confirmed = cart.lines.find((item) => item.sku === sku)?.quantity ?? 0
      const wantedNow = state.wanted[sku] ?? quantity
      const wanted =
        wantedNow === quantity
          ? without(state.wanted, sku)
          : { ...state.wanted, [sku]: wantedNow + (before === 0 ? confirmed - quantity : 0) }
      update({ cart, wanted, drafts: wantedNow === quantity ? without(state.drafts, sku) : state.drafts })
    } catch (error) {
      const name = lineOf(sku)?.name ?? 'this product'
      const draft = state.drafts[sku]
      const message = explainProblem(error, `Your basket is safe, only the change to “${name}” is missing.`)
      update({
        wanted: without(state.wanted, sku),
        drafts: without(state.drafts, sku),
        failure: { message, retry: () => cartStore.setQuantity(sku, quantity, draft) },
        announcement: message,
      })
      return
    }
  }
}

function lineOf(sku: string): CartLine | undefined {
  return state.cart?.lines.find((item) => item.sku === sku) ?? state.drafts[sku]
}

/** The lines as the shopper expects them: what the server confirmed, with what they asked for since. */
export function visibleLines(current: CartState): CartLine[] {
  const confirmed = current.cart?.lines ?? []
  const added = Object.values(current.drafts).filter(
    (draft) => !confirmed.some((item) => item.sku === draft.sku),
  )
  return [...confirmed, ...added]
    .map((item) => {
      const quantity = current.wanted[item.sku] ?? item.quantity
      const lineAmountMinor = item.unitAmountMinor === null ? null : item.unitAmountMinor * quantity
      return quantity === item.quantity ? item : { ...item, quantity, lineAmountMinor }
    })
    .filter((item) => item.quantity > 0)
}

export function visibleCount(current: CartState): number {
  return visibleLines(current).reduce((sum, item) => sum + item.quantity, 0)
}

export function visibleSubtotal(current: CartState): number {
  return visibleLines(current).reduce((sum, item) => sum + (item.lineAmountMinor ?? 0), 0)
}

export function visibleQuantity(current: CartState, sku: string): number {
  return current.wanted[sku] ?? current.cart?.lines.find((item) => item.sku === sku)?.quantity ?? 0
}

export const cartStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },

  current: (): CartState => state,

  /** Takes the cart that came with the page, unless the page already knows better. */
  adopt(cart: Cart): void {
    if (state.cart === null && Object.keys(state.wanted).length === 0) state = { ...state, cart }
  },

  replace(cart: Cart): void {
    update({ cart, wanted: {}, drafts: {}, failure: null })
  },

  /** Sets how many of a product the shopper wants. Shown at once; sent when they stop clicking. */
  setQuantity(sku: string, quantity: number, draft?: CartLine): void {
    const wanted = Math.max(0, Math.min(99, quantity))
    const name = lineOf(sku)?.name ?? draft?.name ?? 'Product'
    const hasRoom = lineOf(sku) !== undefined || draft === undefined
    update({
      wanted: { ...state.wanted, [sku]: wanted },
      drafts: hasRoom ? state.drafts : { ...state.drafts, [sku]: { ...draft, quantity: wanted } },
      failure: null,
      announcement: wanted === 0 ? `${name} removed from your basket` : `${name}: ${wanted} in your basket`,
    })
    clearTimeout(timers.get(sku))
    timers.set(
      sku,
      setTimeout(() => enqueue(() => settle(sku)), SETTLE_AFTER_MS),
    )
  },

  async refresh(): Promise<void> {
    try {
      const cart = toCart(await call('GET', '/api/cart/v1/cart'))
      if (Object.keys(state.wanted).length === 0) update({ cart })
    } catch {
      // The cart on the screen stays; the next change brings the true one.
    }
  },

  /** Resolves when everything asked for so far has been answered. */
  async whenSettled(): Promise<boolean> {
    for (const [sku, timer] of timers) {
      clearTimeout(timer)
      if (state.wanted[sku] !== undefined) enqueue(() => settle(sku))
    }
    timers.clear()
    await line
    return state.failure === null
  },

  setOpen: (isOpen: boolean): void => update({ isOpen }),
  dismissFailure: (): void => update({ failure: null }),
}
