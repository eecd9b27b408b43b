import { formatMoney } from '@/lib/money.ts'
import type { Trouble } from '@/lib/browser/use-place-order.ts'
import type { Checkout, Quote, Shortage } from '@/lib/shop/checkout.ts'
import { buttonStyle } from '../ui/button-style.ts'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'

interface PlaceTroubleProps {
  trouble: Trouble
  checkout: Checkout
  isBusy: boolean
  onTakeWhatIsThere: (shortages: Shortage[]) => void
}

function QuoteChange({ before, now, checkout }: { before: Quote; now: Quote; checkout: Checkout }) {
  const changed = now.lines.filter((line) => {
    const earlier = before.lines.find(({ sku }) => sku === line.sku)
    return (
      earlier === undefined ||
      earlier.unitAmountMinor !== line.unitAmountMinor ||
      earlier.quantity !== line.quantity
    )
  })
  return (
    <>
      <p>
        The total was {formatMoney(before.totalMinor)} and is now{' '}
        <strong>{formatMoney(now.totalMinor)}</strong>. Nothing was ordered yet. Look at the changes, then
        place the order again.
      </p>
      {changed.length > 0 && (
        <ul className="mt-2 list-disc pl-5">
          {changed.map((line) => {
            const earlier = before.lines.find(({ sku }) => sku === line.sku)
            const name = checkout.lines.find(({ sku }) => sku === line.sku)?.name ?? line.sku
            return (
              <li key={line.sku} className="figures">
                {name}: {earlier === undefined ? 'new' : formatMoney(earlier.unitAmountMinor)} →{' '}
                {formatMoney(line.unitAmountMinor)}
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

function ShortageList({ shortages, checkout }: { shortages: Shortage[]; checkout: Checkout }) {
  return (
    <ul className="mt-2 list-disc pl-5">
      {shortages.map(({ sku, requested, available }) => (
        <li key={sku}>
          <strong>{checkout.lines.find((line) => line.sku === sku)?.name ?? sku}</strong>: you asked for{' '}
          {requested},{' '}
          {available === 0 ? 'it is sold out' : `${available} ${available === 1 ? 'is' : 'are'} left`}
        </li>
      ))}
    </ul>
  )
}

/** What stood in the way of the order, what is safe, and what to do about it. */
export function PlaceTrouble({ trouble, checkout, isBusy, onTakeWhatIsThere }: PlaceTroubleProps) {
  switch (trouble.kind) {
    case 'quote-changed':
      return (
        <Notice tone="caution" role="alert" title="Prices have changed since you saw them">
          {checkout.quote !== null && (
            <QuoteChange before={trouble.before} now={checkout.quote} checkout={checkout} />
          )}
        </Notice>
      )
    case 'shortage':
      return (
        <Notice
          tone="caution"
          role="alert"
          title="Somebody was faster"
          actions={
            <>
              <button
                type="button"
                disabled={isBusy}
                onClick={() => onTakeWhatIsThere(trouble.shortages)}
                className={buttonStyle('primary', 'small')}
              >
                {isBusy && <Spinner />} Take what is there
              </button>
              <a href="/cart" className={buttonStyle('quiet', 'small')}>
                Change my basket
              </a>
            </>
          }
        >
          <p>We do not have everything any more. Nothing was ordered and nothing was charged.</p>
          <ShortageList shortages={trouble.shortages} checkout={checkout} />
        </Notice>
      )
    case 'declined':
      return (
        <Notice tone="problem" role="alert" title="The payment was declined">
          Nothing was charged and your basket is kept. Choose another way to pay below, or try again.
        </Notice>
      )
    case 'unsure':
      return (
        <Notice tone="caution" role="alert" title="We did not hear back">
          Your order may or may not have gone through. Press the button again: it is the same order, and it
          will never be placed or charged twice.
        </Notice>
      )
    case 'gone':
      return (
        <Notice
          tone="caution"
          role="alert"
          title="This checkout has expired"
          actions={
            <a href="/cart" className={buttonStyle('primary', 'small')}>
              Go to my basket
            </a>
          }
        >
          Nothing was ordered. Start again from your basket.
        </Notice>
      )
    case 'refused':
      return (
        <Notice tone="problem" role="alert">
          {trouble.message}
        </Notice>
      )
  }
}
