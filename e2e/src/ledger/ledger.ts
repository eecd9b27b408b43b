/** What the clients saw (after Jepsen): an acknowledged order must be there, a refused one must not, an unknown one may be either. */
export interface LedgerEntry {
  checkoutId: string
  totalMinor: number
  outcome: 'acknowledged' | 'refused' | 'unknown'
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
