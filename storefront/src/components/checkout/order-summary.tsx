import { formatMoney } from '@/lib/money.ts'
import type { Checkout } from '@/lib/shop/checkout.ts'
import { PictureTile } from '../product/picture-tile.tsx'

function Amount({ name, amount, isSoft = false }: { name: string; amount: string; isSoft?: boolean }) {
  return (
    <div className={isSoft ? 'flex justify-between text-small text-ink-soft' : 'flex justify-between'}>
      <dt>{name}</dt>
      <dd className="figures">{amount}</dd>
    </div>
  )
}

export function OrderSummary({ checkout }: { checkout: Checkout }) {
  const { quote, lines } = checkout
  const unquoted = lines.reduce((sum, line) => sum + (line.lineAmountMinor ?? 0), 0)
  return (
    <section
      aria-labelledby="order-summary-title"
      className="rounded-xl border border-line bg-surface p-5 sm:p-6 lg:sticky lg:top-6"
    >
      <h2 id="order-summary-title" className="text-title">
        Your order
      </h2>
      <ul
        className="mt-4 max-h-80 space-y-3 overflow-y-auto overscroll-contain"
        tabIndex={0}
        aria-label="Products"
      >
        {lines.map((line) => {
          const quoted = quote?.lines.find(({ sku }) => sku === line.sku)
          const amount = quoted?.lineAmountMinor ?? line.lineAmountMinor
          return (
            <li key={line.sku} className="flex items-center gap-3 text-small">
              <PictureTile
                pictureUrl={line.pictureUrl}
                word={line.name}
                size={48}
                className="size-12 rounded-md!"
              />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-semibold">{line.name}</span>
                <span className="figures text-ink-soft">
                  {quoted?.quantity ?? line.quantity} ×{' '}
                  {formatMoney(quoted?.unitAmountMinor ?? line.unitAmountMinor ?? 0)}
                </span>
              </span>
              <span className="figures font-semibold">{amount === null ? '–' : formatMoney(amount)}</span>
            </li>
          )
        })}
      </ul>
      <dl className="mt-5 space-y-2 border-t border-line pt-4">
        <Amount name="Subtotal" amount={formatMoney(quote?.subtotalMinor ?? unquoted)} />
        <Amount
          name={checkout.delivery?.method === 'pickup' ? 'Pick-up' : 'Delivery'}
          amount={
            quote === null || checkout.delivery === null
              ? 'next step'
              : quote.deliveryFeeMinor === 0
                ? 'Free'
                : formatMoney(quote.deliveryFeeMinor)
          }
        />
        <div className="flex items-baseline justify-between border-t border-line pt-3">
          <dt className="font-semibold">Total</dt>
          <dd className="figures font-display text-[1.75rem] leading-none font-bold" data-testid="total">
            {formatMoney(quote?.totalMinor ?? unquoted)}
          </dd>
        </div>
        {quote?.vat.map(({ rateBp, amountMinor }) => (
          <Amount
            key={rateBp}
            name={`of which VAT ${rateBp / 100}%`}
            amount={formatMoney(amountMinor)}
            isSoft
          />
        ))}
      </dl>
    </section>
  )
}
