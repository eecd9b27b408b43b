export interface Visitor {
  kind: 'guest' | 'customer' | 'staff'
  name: string | null
  impersonator: { name: string } | null
}

export const GUEST: Visitor = { kind: 'guest', name: null, impersonator: null }
