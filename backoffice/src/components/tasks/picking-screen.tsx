'use client'

import { ArrowLeft, CloudOff } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { DeliveryMark } from '#components/orders/delivery-mark.tsx'
import { inWalkingOrder, progressOf } from '#lib/domain/picking.ts'
import type { Order } from '#lib/transforms/order.ts'
import type { Holder, Task } from '#lib/transforms/task.ts'
import { HolderNotice } from './holder-notice.tsx'
import { LeaseChip } from './lease-chip.tsx'
import { LeaseLostDialog } from './lease-lost-dialog.tsx'
import { PickLine } from './pick-line.tsx'
import { PickingActions } from './picking-actions.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { ShortDialog } from './short-dialog.tsx'
import { taskWords } from './task-words.ts'
import { usePicking } from './use-picking.ts'

type PickingScreenProps = { initial: Task; order: Order | null; me: Holder; serverNow: string }

export function PickingScreen({ initial, order, me, serverNow }: PickingScreenProps) {
  const picking = usePicking(initial, me, serverNow)
  const { task, drafts, mine, saver } = picking
  const [shortening, setShortening] = useState<string | null>(null)
  const progress = progressOf(task, drafts)
  const editable = mine && (task.status === 'claimed' || task.status === 'picking')
  const lines = inWalkingOrder(task.lines)
  const short = lines.find((line) => line.lineId === shortening)

  return (
    <>
      <div className="mb-2 flex min-h-8 items-center justify-between gap-4">
        <Link
          href="/tasks"
          className="-ml-1 flex items-center gap-1.5 rounded px-1 text-base text-ink-soft hover:text-ink"
        >
          <ArrowLeft className="size-4" aria-hidden /> Picking
        </Link>
        <Link
          href={`/orders/${task.orderId}`}
          prefetch={false}
          className="rounded px-1 text-base text-ink-soft underline decoration-line-strong underline-offset-2 hover:text-ink"
        >
          Order details
        </Link>
      </div>
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 pb-3">
        <div>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="font-display text-2xl font-semibold tracking-tight">
              <span className="sr-only">Task </span>
              {task.orderNumber}
            </h1>
            <Badge tone={taskWords[task.status].tone}>{taskWords[task.status].label}</Badge>
          </div>
          <div className="mt-0.5 flex items-center gap-3 text-base text-ink-soft">
            <span>{task.customerName}</span>
            {order && <DeliveryMark delivery={order.delivery} />}
          </div>
        </div>
        <LeaseChip picking={picking} />
      </header>
      <div className="sticky top-0 z-20 -mx-4 border-b border-line bg-canvas px-4 pt-2 pb-3 sm:-mx-6 sm:px-6">
        <div className="figures mb-1.5 flex justify-between text-base" aria-live="polite">
          <span className="font-medium">
            {progress.settled} of {progress.lines} lines done
            {progress.short > 0 && <span className="text-saffron-ink">, {progress.short} short</span>}
          </span>
          <span className="text-ink-soft">
            {progress.picked} of {progress.pieces} pieces
          </span>
        </div>
        <ProgressBar progress={progress} thick />
      </div>
      {saver.offline && (
        <Notice kind="warning" className="mt-3">
          <span className="flex items-center gap-2">
            <CloudOff className="size-4" aria-hidden /> No connection.{' '}
            {saver.waiting === 1 ? 'One count waits' : `${saver.waiting} counts wait`} on this tablet and will
            be sent by {saver.waiting === 1 ? 'itself' : 'themselves'}.
          </span>
        </Notice>
      )}
      <HolderNotice picking={picking} me={me} />
      <ul className="mt-3 grid gap-2.5">
        {lines.map((line) => (
          <PickLine
            key={line.lineId}
            line={line}
            drafts={drafts}
            editable={editable}
            refusal={saver.refusals[line.lineId] ?? null}
            onCount={(count) => picking.write(line.lineId, { count, reason: null })}
            onShort={() => setShortening(line.lineId)}
          />
        ))}
      </ul>
      <PickingActions picking={picking} order={order} progress={progress} me={me} />
      {short && (
        <ShortDialog
          line={short}
          drafts={drafts}
          onClose={() => setShortening(null)}
          onConfirm={(count, reason) => {
            picking.write(short.lineId, { count, reason })
            setShortening(null)
          }}
        />
      )}
      <LeaseLostDialog picking={picking} />
    </>
  )
}
