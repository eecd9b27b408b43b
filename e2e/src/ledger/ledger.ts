/**
 * What the clients saw (after Jepsen): an acknowledged order must stand, a refused one must not; one that was taken in and not answered yet
 * (pending), or whose answer was lost (unknown), may be either.
 */
export interface LedgerEntry {
  checkoutId: string
  totalMinor: number
  outcome: 'acknowledged' | 'refused' | 'pending' | 'unknown'
  orderId?: string
  detail?: string
}

export class Ledger {
  readonly entries: LedgerEntry[] = []
  record(entry: LedgerEntry): void {
    this.entries.push(entry)
  }
  get acknowledged(): LedgerEntry[] {
    return this.entries.filter((entry) => entry.outcome === 'acknowledged')
  }
}
