'use client'

import { useState } from 'react'
import { explainProblem } from '@/lib/browser/call.ts'
import { putIntoCart } from '@/lib/browser/checkout-calls.ts'
import { buttonStyle } from '../ui/button-style.ts'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'

interface RefillBasketProps {
  lines: { sku: string; quantity: number }[]
  label: string
}

/** Puts the goods of an order into the basket, each in the quantity of the order. */
export function RefillBasket({ lines, label }: RefillBasketProps) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const refill = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await putIntoCart(lines)
      location.assign('/cart')
    } catch (error) {
      setProblem(explainProblem(error, 'Press again to go on where it stopped; nothing is put in twice.'))
      setBusy(false)
    }
  }

  return (
    <div className="space-y-3">
      {problem !== null && (
        <Notice tone="problem" role="alert">
          {problem}
        </Notice>
      )}
      <button type="button" onClick={refill} disabled={isBusy} className={buttonStyle('primary')}>
        {isBusy && <Spinner />} {label}
      </button>
    </div>
  )
}
