export interface KeptLine {
  sku: string
  productId: string
  slug: string
  name: string
  brand: string
  pictureUrl: string
  quantity: number
  unitAmountMinor: number
  active: boolean
  availability: 'in-stock' | 'low' | 'out'
}

export interface KeptCart {
  cartId: string
  owner: string
  version: number
  status: 'open' | 'ordered' | 'merged'
  lines: KeptLine[]
}

const noCartId = '00000000-0000-0000-0000-000000000000'

/** A cart as others see it, at the prices of this moment. What was taken off sale stays visible, as out of stock. */
export function presentCart(cart: KeptCart | undefined) {
  const lines = (cart?.lines ?? []).map(({ active, ...line }) => ({
    ...line,
    lineAmountMinor: line.unitAmountMinor * line.quantity,
    currency: 'EUR' as const,
    availability: active ? line.availability : ('out' as const),
  }))
  return {
    cartId: cart?.cartId ?? noCartId,
    version: cart?.version ?? 0,
    lines,
    itemCount: lines.reduce((count, line) => count + line.quantity, 0),
    subtotalMinor: lines.reduce((sum, line) => sum + line.lineAmountMinor, 0),
    currency: 'EUR' as const,
    status: cart?.status === undefined || cart.status === 'open' ? ('open' as const) : ('ordered' as const),
  }
}
