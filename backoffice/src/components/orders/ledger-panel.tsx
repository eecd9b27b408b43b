import { ErrorPanel } from '#components/ui/error-panel.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Money } from '#components/ui/money.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { Outcome } from '#lib/backend/outcome.ts'
import type { Order } from '#lib/transforms/order.ts'
import type { LedgerEntry, Payments } from '#lib/transforms/payment.ts'
import { paymentWords } from './money-panel.tsx'

const kindWords: Record<string, string> = {
  authorised: 'Reserved',
  captured: 'Charged',
  voided: 'Released',
  refunded: 'Refunded',
}

type LedgerPanelProps = { payments: Outcome<Payments>; order: Order; now: string }

export function LedgerPanel({ payments, order, now }: LedgerPanelProps) {
  return (
    <Panel title="Payment ledger" flush>
      {payments.ok ? (
        <Ledger payments={payments.data} currency={order.currency} now={now} />
      ) : (
        <ErrorPanel problem={payments.problem} what="The ledger" />
      )}
    </Panel>
  )
}

function Ledger({
  payments: { intents, ledger },
  currency,
  now,
}: {
  payments: Payments
  currency: string
  now: string
}) {
  if (ledger.length === 0 && intents.length === 0)
    return <p className="px-4 py-5 text-base text-ink-faint">Nothing has happened with money yet.</p>
  return (
    <>
      <ul className="divide-y divide-line">
        {ledger.map((entry) => (
          <li key={entry.entryId} className="flex items-baseline justify-between gap-3 px-4 py-2.5">
            <span className="min-w-0">
              <span className="font-medium">{kindWords[entry.kind] ?? entry.kind}</span>
              <span className="block truncate font-mono text-xs text-ink-faint">
                {entry.providerReference}
              </span>
            </span>
            <span className="text-right">
              <Money amountMinor={signed(entry)} currency={currency} className="font-medium" />
              <span className="block text-xs text-ink-faint">
                <Moment at={entry.at} now={now} />
              </span>
            </span>
          </li>
        ))}
      </ul>
      {intents.map((intent) => (
        <p key={intent.intentId} className="border-t border-line px-4 py-2.5 text-sm text-ink-faint">
          Intent <span className="font-mono text-xs break-all">{intent.intentId}</span>:{' '}
          {paymentWords[intent.status] ?? intent.status}
          {intent.declineCode && ` (${intent.declineCode})`}
        </p>
      ))}
    </>
  )
}

/** Money that goes back to the customer reads as a minus, however the ledger writes it. */
function signed({ kind, amountMinor }: LedgerEntry): number {
  return kind.startsWith('refund') ? -Math.abs(amountMinor) : amountMinor
}
