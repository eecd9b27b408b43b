'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { call, CallProblem, explainProblem } from '@/lib/browser/call.ts'
import { buttonStyle } from '../ui/button-style.ts'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'

export function CancelOrder({ orderId, orderNumber }: { orderId: string; orderNumber: string }) {
  const router = useRouter()
  const key = useRef<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const cancel = async () => {
    setBusy(true)
    setProblem(null)
    key.current ??= crypto.randomUUID()
    try {
      await call('POST', `/api/order/v1/orders/${encodeURIComponent(orderId)}/cancel`, {
        body: {},
        idempotencyKey: key.current,
      })
      setOpen(false)
      router.refresh()
    } catch (error) {
      const isTooLate =
        error instanceof CallProblem && error.status === 409 && error.kind !== 'idempotency-in-flight'
      setProblem(
        isTooLate
          ? 'It is too late to cancel: picking has started. You can still return what you do not want.'
          : explainProblem(error, 'Your order is unchanged.'),
      )
      if (isTooLate) router.refresh()
    } finally {
      setBusy(false)
    }
  }

  return (
    <AlertDialog.Root open={isOpen} onOpenChange={setOpen}>
      <AlertDialog.Trigger className={buttonStyle('danger')}>Cancel this order</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-50 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <AlertDialog.Popup className="fixed top-1/2 left-1/2 z-50 w-[min(28rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-xl bg-surface p-6 shadow-sheet outline-hidden transition-[scale,opacity] duration-150 data-ending-style:scale-95 data-ending-style:opacity-0 data-starting-style:scale-95 data-starting-style:opacity-0">
          <AlertDialog.Title className="text-title">Cancel order {orderNumber}?</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-ink-soft">
            The goods go back on the shelf and your card is not charged. This cannot be undone.
          </AlertDialog.Description>
          {problem !== null && (
            <Notice tone="problem" role="alert" className="mt-4">
              {problem}
            </Notice>
          )}
          <div className="mt-6 flex flex-wrap justify-end gap-3">
            <AlertDialog.Close className={buttonStyle('quiet')}>Keep the order</AlertDialog.Close>
            <button type="button" onClick={cancel} disabled={isBusy} className={buttonStyle('danger')}>
              {isBusy && <Spinner />} Yes, cancel it
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
