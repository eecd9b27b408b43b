'use client'

import { CreditCard, FlaskConical, Lock } from 'lucide-react'
import { useState } from 'react'
import type { Payment } from '@/lib/browser/checkout-calls.ts'
import { usePlaceOrder } from '@/lib/browser/use-place-order.ts'
import { formatMoney } from '@/lib/money.ts'
import type { Checkout } from '@/lib/shop/checkout.ts'
import { buttonStyle } from '../ui/button-style.ts'
import { ChoiceCard } from '../ui/choice-card.tsx'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { PlaceTrouble } from './place-trouble.tsx'

interface PaymentStepProps {
  checkout: Checkout
  onChange: (checkout: Checkout) => void
  isImpersonated: boolean
  offersPracticeCards: boolean
}

const PRACTICE_CARDS = [
  { token: 'tok_approve', title: 'Practice card', text: 'Approves at once' },
  { token: 'tok_decline', title: 'Practice card, declined', text: 'The bank says no' },
  { token: 'tok_late', title: 'Practice card, slow', text: 'The bank answers late' },
]

export function PaymentStep({ checkout, onChange, isImpersonated, offersPracticeCards }: PaymentStepProps) {
  const [choice, setChoice] = useState('hosted')
  const { isBusy, trouble, place, settleShortage } = usePlaceOrder(checkout, onChange)
  const payment: Payment = choice === 'hosted' ? { method: 'hosted' } : { method: 'token', token: choice }
  const total = checkout.quote === null ? '' : formatMoney(checkout.quote.totalMinor)

  if (isImpersonated) {
    return (
      <Notice tone="caution" title="Only the customer can pay">
        You are acting for a customer. Their basket and these details are saved; ask them to open the shop and
        place the order themselves.
      </Notice>
    )
  }
  return (
    <form
      method="post"
      onSubmit={(event) => {
        event.preventDefault()
        void place(payment)
      }}
      className="space-y-6"
    >
      <fieldset>
        <legend className="mb-2 text-small font-semibold">How do you want to pay?</legend>
        <div className="grid gap-3">
          <ChoiceCard
            name="payment"
            value="hosted"
            isChosen={choice === 'hosted'}
            onChoose={() => setChoice('hosted')}
            title="Bank card"
            text="On the secure page of our payment provider. Your card number never reaches us."
            Icon={CreditCard}
          />
          {offersPracticeCards &&
            PRACTICE_CARDS.map(({ token, title, text }) => (
              <ChoiceCard
                key={token}
                name="payment"
                value={token}
                isChosen={choice === token}
                onChoose={() => setChoice(token)}
                title={title}
                text={text}
                Icon={FlaskConical}
              />
            ))}
        </div>
      </fieldset>

      {trouble !== null && (
        <PlaceTrouble
          trouble={trouble}
          checkout={checkout}
          isBusy={isBusy}
          onTakeWhatIsThere={(shortages) => void settleShortage(shortages)}
        />
      )}

      <div>
        <button
          type="submit"
          aria-disabled={isBusy}
          disabled={trouble?.kind === 'shortage' || trouble?.kind === 'gone'}
          className={buttonStyle('accent', 'large', 'w-full')}
        >
          {isBusy ? <Spinner /> : <Lock aria-hidden className="size-4.5" />}
          {isBusy ? 'Placing your order…' : `Place order and pay ${total}`}
        </button>
        <p role="status" className="sr-only">
          {isBusy ? 'Placing your order' : ''}
        </p>
        <p className="mt-3 text-small text-ink-soft">
          Your card is authorised now and charged at hand-over, for what we really picked. You can cancel free
          of charge until picking starts.
        </p>
      </div>
    </form>
  )
}
