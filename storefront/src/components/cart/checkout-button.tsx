'use client'

import { Lock } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { call, CallProblem, explainProblem } from '@/lib/browser/call.ts'
import { cartStore } from '@/lib/browser/cart-store.ts'
import { toCheckout } from '@/lib/transforms/checkout.ts'
import { buttonStyle } from '../ui/button-style.ts'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'

export function CheckoutButton() {
  const [isStarting, setStarting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const key = useRef<string | null>(null)

  // "Back" may bring this page as it was left: ready for another start.
  useEffect(() => {
    const onShow = (event: PageTransitionEvent) => {
      if (!event.persisted) return
      key.current = null
      setStarting(false)
    }
    window.addEventListener('pageshow', onShow)
    return () => window.removeEventListener('pageshow', onShow)
  }, [])

  const start = async () => {
    setStarting(true)
    setProblem(null)
    key.current ??= crypto.randomUUID()
    try {
      if (!(await cartStore.whenSettled())) return setStarting(false)
      const answer = await call('POST', '/api/checkout/v1/checkouts', {
        body: {},
        idempotencyKey: key.current,
      })
      location.assign(`/checkout/${toCheckout(answer).checkoutId}`)
    } catch (error) {
      setStarting(false)
      if (error instanceof CallProblem && error.status >= 400) key.current = null
      if (error instanceof CallProblem && error.kind === 'cart-empty') void cartStore.refresh()
      setProblem(explainProblem(error, 'Your basket is safe.'))
    }
  }

  return (
    <div className="space-y-3">
      {problem !== null && (
        <Notice tone="problem" role="alert">
          {problem}
        </Notice>
      )}
      <button
        type="button"
        onClick={start}
        disabled={isStarting}
        className={buttonStyle('accent', 'large', 'w-full')}
      >
        {isStarting ? <Spinner /> : <Lock aria-hidden className="size-4.5" />}
        {isStarting ? 'Opening checkout…' : 'Go to checkout'}
      </button>
    </div>
  )
}
