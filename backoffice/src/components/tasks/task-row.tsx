'use client'

import { Hand, Store, Truck } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { Button, LinkButton } from '#components/ui/button.tsx'
import { Age } from '#components/ui/moment.tsx'
import { toastError } from '#components/ui/toasts.tsx'
import { holderOf } from '#lib/domain/lease.ts'
import { progressOf } from '#lib/domain/picking.ts'
import { formatClock } from '#lib/domain/time.ts'
import type { Task } from '#lib/transforms/task.ts'
import type { Conflict } from './claim-conflict.tsx'
import { claimTask } from './claim-task.ts'
import { HolderMark } from './holder-mark.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { taskWords } from './task-words.ts'

type TaskRowProps = { task: Task; me: string; now: string; onConflict: (conflict: Conflict) => void }

export function TaskRow({ task, me, now, onConflict }: TaskRowProps) {
  const holder = holderOf(task, Date.parse(now))
  const progress = progressOf(task, {})
  const pickup = task.deliveryMethod === 'pickup'
  const Icon = pickup ? Store : Truck
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 px-4 py-3 hover:bg-hover md:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)_12rem_auto]">
      <div className="min-w-0">
        <Link
          href={`/tasks/${task.taskId}`}
          prefetch={false}
          data-row-link
          className="font-mono text-base font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-leaf"
        >
          {task.orderNumber}
        </Link>
        <span className="mt-0.5 flex items-center gap-2 text-base text-ink-soft">
          <span className="truncate">{task.customerName}</span>
          {!holder && (task.status === 'claimed' || task.status === 'picking') && (
            <span className="shrink-0 text-sm font-medium text-saffron-ink">left unfinished</span>
          )}
        </span>
      </div>
      <div className="hidden min-w-0 md:block">
        <span className="flex items-center gap-2 text-base">
          <Icon className="size-4 shrink-0 text-ink-faint" strokeWidth={1.75} aria-hidden />
          {pickup ? 'Pick-up' : 'Delivery'}
        </span>
        <span className="block truncate text-sm text-ink-faint">
          <Age at={task.createdAt} now={now} />
          <span className="hidden xl:inline">, {task.locationIds.join(', ')}</span>
        </span>
      </div>
      <div className="hidden md:block">
        <span className="figures mb-1 flex justify-between text-sm text-ink-soft">
          <span>
            {progress.settled} of {progress.lines} lines
          </span>
          <span>{progress.pieces} pcs</span>
        </span>
        <ProgressBar progress={progress} />
      </div>
      <div className="relative z-10 flex w-36 items-center justify-end">
        <RowAction task={task} me={me} holder={holder} onConflict={onConflict} />
      </div>
    </li>
  )
}

type RowActionProps = Pick<TaskRowProps, 'task' | 'me' | 'onConflict'> & {
  holder: ReturnType<typeof holderOf>
}

function RowAction({ task, me, holder, onConflict }: RowActionProps) {
  if (task.status === 'handed-over' || task.status === 'cancelled') {
    const { label, tone } = taskWords[task.status]
    return <Badge tone={tone}>{label}</Badge>
  }
  if (holder && holder.accountId === me)
    return (
      <LinkButton href={`/tasks/${task.taskId}`} variant="primary" size="large" className="w-full">
        {task.status === 'packed' ? 'Hand over' : 'Continue'}
      </LinkButton>
    )
  if (holder && task.status !== 'packed')
    return (
      <span className="flex items-center gap-2 text-left">
        <HolderMark name={holder.name} small />
        <span className="min-w-0 text-sm leading-4">
          <span className="block truncate font-medium">{holder.name}</span>
          {task.leaseExpiresAt && (
            <span className="figures text-xs text-ink-faint">until {formatClock(task.leaseExpiresAt)}</span>
          )}
        </span>
      </span>
    )
  if (task.status === 'packed')
    return (
      <LinkButton href={`/tasks/${task.taskId}`} size="large" className="w-full">
        Hand over
      </LinkButton>
    )
  return <ClaimButton task={task} onConflict={onConflict} />
}

function ClaimButton({ task, onConflict }: Pick<TaskRowProps, 'task' | 'onConflict'>) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const claim = async () => {
    setBusy(true)
    const answer = await claimTask(task.taskId)
    if (answer.kind === 'claimed') return router.push(`/tasks/${task.taskId}`)
    setBusy(false)
    if (answer.kind === 'taken')
      onConflict({ orderNumber: task.orderNumber, by: answer.by, until: answer.until })
    else toastError(`${task.orderNumber} was not claimed`, answer.message)
  }
  return (
    <Button
      size="large"
      className="w-full"
      busy={busy}
      onClick={claim}
      aria-label={`Claim ${task.orderNumber}`}
      icon={<Hand className="size-4" aria-hidden />}
    >
      Claim
    </Button>
  )
}
