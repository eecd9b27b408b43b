'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { SelectField, TextField } from '#components/ui/field.tsx'
import { Money } from '#components/ui/money.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { Stepper } from '#components/ui/stepper.tsx'
import { toast } from '#components/ui/toasts.tsx'
import { callService } from '#lib/browser/call-service.ts'
import { sayProblem } from '#lib/browser/words.ts'
import { formatMoney } from '#lib/domain/money.ts'
import { refundable } from '#lib/domain/order-flow.ts'
import { answerAttempt, openAttempt, sendAttempt } from '#lib/domain/refund-attempt.ts'
import type { RefundAnswer } from '#lib/domain/refund-attempt.ts'
import type { Order } from '#lib/transforms/order.ts'

const reasons = ['Damaged', 'Poor quality', 'Past its date', 'Missing', 'Wrong product', 'Goodwill']
const newKey = () => crypto.randomUUID()

type RefundDialogProps = { order: Order; lineId: string; onClose: () => void }

export function RefundDialog({ order, lineId, onClose }: RefundDialogProps) {
  const router = useRouter()
  const line = order.lines.find((one) => one.lineId === lineId)!
  const [left] = useState(() => refundable(order, lineId))
  const [quantity, setQuantity] = useState<number | null>(Math.min(1, left.quantity))
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const [attempt, setAttempt] = useState(() => openAttempt(newKey))

  const amountMinor = (quantity ?? 0) * line.unitAmountMinor
  const tooMuch = amountMinor > left.leftMinor
  const locked = attempt.state !== 'editing'
  const complete = quantity !== null && quantity > 0 && reason !== ''

  const close = () => {
    if (attempt.state === 'sending') return
    if (attempt.state === 'unknown') router.refresh()
    onClose()
  }

  const send = async () => {
    if (attempt.state !== 'editing' && attempt.state !== 'unknown') return
    const sending = sendAttempt(attempt)
    setAttempt(sending)
    const answer = toRefundAnswer(
      await callService('POST', `/api/order/v1/staff/orders/${order.orderId}/refunds`, {
        body: { lineId, quantity, reason: note.trim() ? `${reason}: ${note.trim()}` : reason },
        idempotencyKey: attempt.key,
      }),
      amountMinor,
    )
    const next = answerAttempt(sending, answer, newKey)
    setAttempt(next)
    if (next.state !== 'done') return
    toast(`${formatMoney(next.amountMinor, order.currency)} refunded`, `${quantity} × ${line.name}`)
    router.refresh()
    onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title="Refund a line"
      description={`Order ${order.orderNumber}. The money goes back to the card it came from.`}
      footer={
        <>
          <Button onClick={close} disabled={attempt.state === 'sending'}>
            {attempt.state === 'unknown' ? 'Close and look at the order' : 'Cancel'}
          </Button>
          <Button
            variant="danger"
            busy={attempt.state === 'sending'}
            disabled={!complete || tooMuch}
            onClick={send}
          >
            {attempt.state === 'unknown' ? 'Try again' : `Refund ${formatMoney(amountMinor, order.currency)}`}
          </Button>
        </>
      }
    >
      <div className="mb-5 flex items-center gap-3 rounded-lg bg-sunken p-3">
        <Picture url={line.pictureUrl} size="medium" />
        <div className="min-w-0 flex-1">
          <p className="font-medium">{line.name}</p>
          <p className="figures text-sm text-ink-soft">
            {left.quantity} of {line.quantity} can be refunded
          </p>
        </div>
        <Money amountMinor={line.unitAmountMinor} currency={order.currency} className="text-ink-soft" />
      </div>
      <div className="grid gap-x-5 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
        <Stepper
          label="Quantity"
          value={quantity}
          onChange={setQuantity}
          min={1}
          max={left.quantity}
          disabled={locked}
        />
        <SelectField
          label="Reason"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          disabled={locked}
        >
          <option value="" disabled>
            Choose a reason
          </option>
          {reasons.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </SelectField>
      </div>
      <TextField
        label="Note"
        optional
        maxLength={160}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        disabled={locked}
        hint="Colleagues see it in the timeline."
      />
      <dl className="figures mt-2 flex flex-wrap justify-between gap-x-6 border-t border-line pt-3 text-sm text-ink-soft">
        <div className="flex gap-2">
          <dt>Charged and not yet refunded</dt>
          <dd className="font-medium text-ink">{formatMoney(left.leftMinor, order.currency)}</dd>
        </div>
        <div className="flex gap-2">
          <dt>This refund</dt>
          <dd className="font-medium text-ink">{formatMoney(amountMinor, order.currency)}</dd>
        </div>
      </dl>
      <div aria-live="polite" className="mt-3 empty:hidden">
        <RefundNotice
          attempt={attempt}
          tooMuch={tooMuch}
          leftMinor={left.leftMinor}
          currency={order.currency}
        />
      </div>
    </Dialog>
  )
}

type RefundNoticeProps = {
  attempt: ReturnType<typeof openAttempt>
  tooMuch: boolean
  leftMinor: number
  currency: string
}

function RefundNotice({ attempt, tooMuch, leftMinor, currency }: RefundNoticeProps) {
  if (attempt.state === 'unknown')
    return (
      <Notice kind="warning" title="We do not know yet whether the refund was recorded">
        {attempt.message} Trying again is safe: the same refund is never paid twice.
      </Notice>
    )
  if (attempt.state === 'editing' && attempt.refusal?.kind === 'refund-exceeds-captured')
    return (
      <Notice kind="error" title="This is more than what is left of the charge">
        Someone may have refunded in the meantime. Close this dialog to see the latest amounts.
      </Notice>
    )
  if (attempt.state === 'editing' && attempt.refusal)
    return <Notice kind="error">{attempt.refusal.message}</Notice>
  if (tooMuch)
    return (
      <Notice kind="warning">
        Only {formatMoney(leftMinor, currency)} of the charge is left. Choose a smaller quantity.
      </Notice>
    )
  return null
}

function toRefundAnswer(
  answer: Awaited<ReturnType<typeof callService>>,
  expectedMinor: number,
): RefundAnswer {
  if (answer.ok) {
    const amount = (answer.body as { amountMinor?: unknown } | null)?.amountMinor
    return { kind: 'recorded', amountMinor: typeof amount === 'number' ? amount : expectedMinor }
  }
  const message = sayProblem(answer.problem)
  return answer.certain
    ? { kind: 'refused', problem: answer.problem.kind, message }
    : { kind: 'no-answer', message }
}
