export interface Shopper {
  subject: string
  guestId: string
  kind: 'guest' | 'customer' | 'staff'
  actor?: { subject: string }
}

export interface CartOwner {
  owner: string
  /** Whose open cart belongs to this owner as well, since they signed in. */
  formerly: string | null
}

/** While staff act as a customer, the guest cookie is theirs: its cart is nothing the customer has chosen. */
export function ownerOf({ subject, guestId, kind, actor }: Shopper): CartOwner {
  return { owner: subject, formerly: kind === 'guest' || actor || guestId === '' ? null : `guest:${guestId}` }
}
