'use client'

import { cartStore } from '@/lib/browser/cart-store.ts'
import { useCart } from '@/lib/browser/use-cart.ts'
import { buttonStyle } from '../ui/button-style.ts'
import { Notice } from '../ui/notice.tsx'

export function CartFailure({ className }: { className?: string }) {
  const { failure } = useCart()
  if (failure === null) return null
  return (
    <Notice
      tone="problem"
      role="alert"
      {...(className === undefined ? {} : { className })}
      actions={
        <>
          <button type="button" onClick={failure.retry} className={buttonStyle('primary', 'small')}>
            Try again
          </button>
          <button type="button" onClick={cartStore.dismissFailure} className={buttonStyle('quiet', 'small')}>
            Dismiss
          </button>
        </>
      }
    >
      {failure.message}
    </Notice>
  )
}
