'use client'

import Link from 'next/link'
import { useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { CallProblem, explainProblem } from '@/lib/browser/call.ts'
import { refreshQuote, saveContact, saveDelivery } from '@/lib/browser/checkout-calls.ts'
import type { CheckoutStep } from '@/lib/checkout-steps.ts'
import { CHECKOUT_STEPS, shownStep } from '@/lib/checkout-steps.ts'
import type { Checkout, PickupPlace } from '@/lib/shop/checkout.ts'
import { Notice } from '../ui/notice.tsx'
import { ContactForm } from './contact-form.tsx'
import { DeliveryForm } from './delivery-form.tsx'
import { DeliverySummary } from './delivery-summary.tsx'
import { OrderSummary } from './order-summary.tsx'
import { PaymentStep } from './payment-step.tsx'
import { StepPanel } from './step-panel.tsx'

interface CheckoutFlowProps {
  initial: Checkout
  places: PickupPlace[]
  prefill: { email: string; name: string }
  isGuest: boolean
  isImpersonated: boolean
  offersPracticeCards: boolean
}

const TITLES: Record<CheckoutStep, string> = {
  contact: 'Contact',
  delivery: 'Delivery or pick-up',
  payment: 'Review and pay',
}

export function CheckoutFlow({ initial, places, prefill, isGuest, ...payment }: CheckoutFlowProps) {
  const [checkout, setCheckout] = useState(initial)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const step = shownStep(checkout, useSearchParams().get('step'))
  const heading = useRef<HTMLHeadingElement>(null)
  const shownBefore = useRef(step)

  useEffect(() => {
    if (shownBefore.current !== step) heading.current?.focus()
    shownBefore.current = step
    setProblem(null)
  }, [step])

  const goTo = (next: CheckoutStep) => window.history.pushState(null, '', `?step=${next}`)

  const adopt = (next: Checkout) => {
    setCheckout(next)
    if (next.checkoutId !== checkout.checkoutId) {
      window.history.replaceState(null, '', `/checkout/${next.checkoutId}?step=payment`)
    }
  }

  const save = async (work: () => Promise<Checkout>, next: CheckoutStep) => {
    setBusy(true)
    setProblem(null)
    try {
      setCheckout(await work())
      goTo(next)
    } catch (error) {
      const isGone = error instanceof CallProblem && error.status === 404
      setProblem(
        isGone
          ? 'This checkout has expired. Go back to your basket and start again; what is in it is kept.'
          : explainProblem(error, 'What you filled in is still here.'),
      )
    } finally {
      setBusy(false)
    }
  }

  const contact = checkout.contact ?? { ...prefill, phone: '' }
  const summaries: Record<CheckoutStep, ReactNode> = {
    contact: (
      <>
        {contact.name}, {contact.email}
        {contact.phone !== '' && `, ${contact.phone}`}
      </>
    ),
    delivery: checkout.delivery !== null && <DeliverySummary delivery={checkout.delivery} places={places} />,
    payment: null,
  }
  const forms: Record<CheckoutStep, ReactNode> = {
    contact: (
      <>
        {isGuest && (
          <p className="mb-5 text-small text-ink-soft">
            You can order without an account.{' '}
            <Link
              href={`/sign-in?${new URLSearchParams({ next: '/cart' })}`}
              prefetch={false}
              className="prose-link"
            >
              Sign in
            </Link>{' '}
            to find this order again on all your devices.
          </p>
        )}
        <ContactForm
          contact={contact}
          isBusy={isBusy}
          onSave={(entered) => void save(() => saveContact(checkout.checkoutId, entered), 'delivery')}
        />
      </>
    ),
    delivery: (
      <DeliveryForm
        delivery={checkout.delivery}
        contactName={contact.name}
        places={places}
        subtotalMinor={checkout.lines.reduce((sum, line) => sum + (line.lineAmountMinor ?? 0), 0)}
        isBusy={isBusy}
        onSave={(entered) => void save(() => saveDelivery(checkout.checkoutId, entered), 'payment')}
      />
    ),
    payment: <PaymentStep checkout={checkout} onChange={adopt} {...payment} />,
  }

  // A checkout that is opened again may carry a quote that has run out.
  const needsQuote = step === 'payment' && checkout.quote === null
  useEffect(() => {
    if (!needsQuote) return
    refreshQuote(checkout.checkoutId).then(setCheckout, (error: unknown) =>
      setProblem(explainProblem(error, 'Nothing was ordered.')),
    )
  }, [needsQuote, checkout.checkoutId])

  return (
    <div className="mt-6 grid items-start gap-x-10 gap-y-8 lg:grid-cols-[1fr_23rem]">
      <ol className="space-y-4">
        {CHECKOUT_STEPS.map((name, index) => {
          const position = CHECKOUT_STEPS.indexOf(step)
          const isDone =
            index < position || (name !== step && checkout[name === 'payment' ? 'orderId' : name] !== null)
          return (
            <StepPanel
              key={name}
              number={index + 1}
              title={TITLES[name]}
              state={name === step ? 'current' : isDone ? 'done' : 'ahead'}
              summary={summaries[name]}
              onEdit={() => goTo(name)}
              headingRef={name === step ? heading : undefined}
            >
              {problem !== null && (
                <Notice tone="problem" role="alert" className="mb-5">
                  {problem}
                </Notice>
              )}
              {forms[name]}
            </StepPanel>
          )
        })}
      </ol>
      <OrderSummary checkout={checkout} />
    </div>
  )
}
