'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Money } from '#components/ui/money.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { toast } from '#components/ui/toasts.tsx'
import { chargeOf } from '#lib/domain/charge.ts'
import { formatClock } from '#lib/domain/time.ts'
import type { Order } from '#lib/transforms/order.ts'
import type { Task } from '#lib/transforms/task.ts'
import { claimTask } from './claim-task.ts'
import { tellTask } from './task-calls.ts'
import type { Picking } from './use-picking.ts'

type HandOverDialogProps = { picking: Picking; order: Order | null; onClose: () => void }

export function HandOverDialog({ picking, order, onClose }: HandOverDialogProps) {
  const { task } = picking
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [key] = useState(() => crypto.randomUUID())
  const to = task.deliveryMethod === 'pickup' ? task.customerName || 'the customer' : 'the driver'

  const handOver = async () => {
    setBusy(true)
    setError(null)
    const answer = await tellPacked(task.taskId, key)
    setBusy(false)
    if (answer.kind !== 'done') return setError(answer.message)
    picking.adopt(answer.task, answer.serverTime)
    toast(`${task.orderNumber} is handed over`, 'The card is being charged for what was picked.')
    onClose()
  }

  return (
    <Dialog
      open
      alert
      onOpenChange={(open) => !open && !busy && onClose()}
      title={`Hand over to ${to}?`}
      description={`${task.orderNumber}. This cannot be undone; refunds stay possible.`}
      footer={
        <>
          <Button size="large" onClick={onClose} disabled={busy}>
            Not yet
          </Button>
          <Button size="large" variant="primary" busy={busy} onClick={handOver}>
            Handed over
          </Button>
        </>
      }
    >
      <ShortLines task={task} />
      {order ? <ChargeSummary task={task} order={order} /> : <NoPrices />}
      {error && (
        <Notice kind="error" className="mt-4">
          {error}
        </Notice>
      )}
    </Dialog>
  )
}

type HandOverAnswer = { kind: 'done'; task: Task; serverTime: number } | { kind: 'not-done'; message: string }

/** A packed task may have no holder any more: take it first, then hand it over. */
async function tellPacked(taskId: string, key: string): Promise<HandOverAnswer> {
  const first = await tellTask(taskId, 'hand-over', key)
  if (first.kind !== 'lease-lost') return first.kind === 'done' ? first : { ...first, kind: 'not-done' }
  const claim = await claimTask(taskId)
  if (claim.kind === 'taken')
    return {
      kind: 'not-done',
      message: `${claim.by?.name ?? 'A colleague'} holds this task${claim.until ? ` until ${formatClock(claim.until)}` : ''} and can hand it over.`,
    }
  if (claim.kind === 'failed') return { kind: 'not-done', message: claim.message }
  const second = await tellTask(taskId, 'hand-over', crypto.randomUUID())
  if (second.kind === 'done') return second
  return {
    kind: 'not-done',
    message: second.kind === 'lease-lost' ? 'A colleague was faster.' : second.message,
  }
}

function ShortLines({ task }: { task: Task }) {
  const short = task.lines.filter((line) => (line.pickedQuantity ?? 0) < line.quantity)
  if (short.length === 0)
    return <p className="mb-4 text-ink-soft">Everything that was ordered is in the bag.</p>
  return (
    <Notice kind="warning" title="Tell the customer what is missing" className="mb-4">
      <ul className="mt-1 grid gap-0.5">
        {short.map((line) => (
          <li key={line.lineId} className="figures">
            {line.name}: {line.pickedQuantity ?? 0} of {line.quantity}
            {line.shortReason && ` (${line.shortReason.toLowerCase()})`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function ChargeSummary({ task, order }: { task: Task; order: Order }) {
  const charge = chargeOf(task, order)
  const picked = task.lines.reduce((sum, line) => sum + (line.pickedQuantity ?? 0), 0)
  return (
    <dl className="grid gap-1.5 rounded-lg bg-sunken p-4">
      <div className="figures flex justify-between text-ink-soft">
        <dt>{picked} pieces picked</dt>
        <dd>
          <Money amountMinor={charge.goodsMinor} currency={order.currency} />
        </dd>
      </div>
      <div className="flex justify-between text-ink-soft">
        <dt>Delivery</dt>
        <dd>
          <Money amountMinor={charge.deliveryFeeMinor} currency={order.currency} />
        </dd>
      </div>
      <div className="mt-1 flex items-baseline justify-between border-t border-line-strong pt-2.5 text-lg font-semibold">
        <dt>Will be charged</dt>
        <dd>
          <Money
            amountMinor={charge.totalMinor}
            currency={order.currency}
            className="font-display text-2xl"
          />
        </dd>
      </div>
      {charge.notChargedMinor > 0 && (
        <div className="flex justify-between text-sm text-ink-soft">
          <dt>Reserved on the card, will be released</dt>
          <dd>
            <Money amountMinor={charge.notChargedMinor} currency={order.currency} />
          </dd>
        </div>
      )}
    </dl>
  )
}

function NoPrices() {
  return (
    <Notice kind="info">
      The prices cannot be shown at the moment. The card is charged for the picked pieces at the prices of the
      order.
    </Notice>
  )
}
