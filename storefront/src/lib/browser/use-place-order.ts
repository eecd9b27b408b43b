'use client'

import { useEffect, useRef, useState } from 'react'
import type { Checkout, Quote, Shortage } from '@/lib/shop/checkout.ts'
import { toQuote, toShortages } from '@/lib/transforms/checkout.ts'
import { asFields } from '@/lib/transforms/fields.ts'
import { forgetAttempt, keyForAttempt } from './attempt-key.ts'
import { CallProblem, explainProblem } from './call.ts'
import type { Payment } from './checkout-calls.ts'
import { placeOrder, refreshQuote, takeWhatIsThere } from './checkout-calls.ts'

export type Trouble =
  | { kind: 'quote-changed'; before: Quote }
  | { kind: 'shortage'; shortages: Shortage[] }
  | { kind: 'declined' }
  | { kind: 'unsure' }
  | { kind: 'gone' }
  | { kind: 'refused'; message: string }

interface PlaceOrder {
  isBusy: boolean
  trouble: Trouble | null
  place: (payment: Payment) => Promise<void>
  settleShortage: (shortages: Shortage[]) => Promise<void>
}

async function quoteNow(checkout: Checkout, error: CallProblem): Promise<Checkout> {
  const sent = error.fields.quote
  return sent === undefined
    ? refreshQuote(checkout.checkoutId)
    : { ...checkout, quote: toQuote(asFields(sent, 'quote')) }
}

export function usePlaceOrder(checkout: Checkout, onChange: (checkout: Checkout) => void): PlaceOrder {
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const sending = useRef(false)

  // Coming back from the payment page may show this page as it was left; the server knows better what is true now.
  useEffect(() => {
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) location.reload()
    }
    window.addEventListener('pageshow', onShow)
    return () => window.removeEventListener('pageshow', onShow)
  }, [])

  const handle = async (error: unknown) => {
    if (!(error instanceof CallProblem)) throw error
    if (error.kind === 'quote-changed' && checkout.quote !== null) {
      const before = checkout.quote
      onChange(await quoteNow(checkout, error))
      return setTrouble({ kind: 'quote-changed', before })
    }
    if (error.kind === 'insufficient-stock') {
      forgetAttempt(checkout.checkoutId)
      return setTrouble({ kind: 'shortage', shortages: toShortages(error.fields) })
    }
    if (error.status === 402) {
      forgetAttempt(checkout.checkoutId)
      return setTrouble({ kind: 'declined' })
    }
    if (error.status === 404 || error.status === 410) return setTrouble({ kind: 'gone' })
    if (error.kind === 'conflict') return location.reload()
    if (error.status === 0 || error.status >= 500 || error.kind === 'idempotency-in-flight') {
      return setTrouble({ kind: 'unsure' })
    }
    forgetAttempt(checkout.checkoutId)
    setTrouble({ kind: 'refused', message: explainProblem(error, 'Nothing was charged.') })
  }

  const guarded = async (work: () => Promise<void>) => {
    if (sending.current) return
    sending.current = true
    setBusy(true)
    setTrouble(null)
    try {
      await work()
    } catch (error) {
      try {
        await handle(error)
      } catch (unexpected) {
        setTrouble({ kind: 'refused', message: explainProblem(unexpected, 'Nothing was charged.') })
      }
      setBusy(false)
    } finally {
      sending.current = false
    }
  }

  return {
    isBusy,
    trouble,
    place: (payment) =>
      guarded(async () => {
        if (checkout.quote === null) {
          onChange(await refreshQuote(checkout.checkoutId))
          return setBusy(false)
        }
        const wish = [checkout.quote.hash, payment.method, payment.token ?? ''].join(' ')
        const key = keyForAttempt(checkout.checkoutId, wish)
        const order = await placeOrder(checkout.checkoutId, checkout.quote.hash, payment, key)
        const orderPage = `/orders/${order.orderId}`
        if (order.paymentUrl === null) return location.replace(orderPage)
        // "Back" from the payment page leads to the order, not to a form that has done its work.
        window.history.replaceState(null, '', orderPage)
        location.assign(order.paymentUrl)
      }),
    settleShortage: (shortages) =>
      guarded(async () => {
        const isNothingLeft = checkout.lines.every(
          ({ sku }) => shortages.find((item) => item.sku === sku)?.available === 0,
        )
        if (isNothingLeft) return location.assign('/cart')
        onChange(await takeWhatIsThere(checkout, shortages))
        setBusy(false)
      }),
  }
}
