'use client'

import { HandCoins, PackageCheck } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { toast, toastError } from '#components/ui/toasts.tsx'
import type { Progress } from '#lib/domain/picking.ts'
import type { Order } from '#lib/transforms/order.ts'
import type { Holder } from '#lib/transforms/task.ts'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { ReleaseDialog } from './release-dialog.tsx'
import { tellTask } from './task-calls.ts'
import type { Picking } from './use-picking.ts'

type PickingActionsProps = { picking: Picking; order: Order | null; progress: Progress; me: Holder }

export function PickingActions({ picking, order, progress, me }: PickingActionsProps) {
  const router = useRouter()
  const { task, mine, saver } = picking
  const [packing, setPacking] = useState(false)
  const [dialog, setDialog] = useState<'release' | 'hand-over' | null>(null)
  const atWork = mine && (task.status === 'claimed' || task.status === 'picking')
  if (!atWork && task.status !== 'packed') return null

  const left = progress.lines - progress.settled
  const pack = async () => {
    setPacking(true)
    const answer = await tellTask(task.taskId, 'pack', crypto.randomUUID())
    setPacking(false)
    if (answer.kind === 'done') {
      picking.adopt(answer.task, answer.serverTime)
      toast(`${task.orderNumber} is packed`)
    } else if (answer.kind === 'lease-lost') picking.lose()
    else {
      toastError('The task is not packed', answer.message)
      if (answer.kind === 'closed') picking.reload()
    }
  }

  return (
    <div className="sticky bottom-14 z-20 -mx-4 mt-5 flex items-center justify-between gap-3 border-t border-line bg-canvas px-4 py-3 sm:bottom-0 sm:-mx-6 sm:px-6">
      {atWork ? (
        <>
          <Button size="huge" variant="quiet" className="px-4!" onClick={() => setDialog('release')}>
            Release
          </Button>
          <span className="flex items-center gap-4">
            <span className="text-base whitespace-nowrap text-ink-soft" aria-live="polite">
              {saver.waiting > 0
                ? 'Saving counts'
                : left > 0
                  ? `${left} ${left === 1 ? 'line' : 'lines'} left`
                  : 'All lines done'}
            </span>
            <Button
              size="huge"
              variant="primary"
              className="min-w-40"
              disabled={left > 0 || saver.waiting > 0}
              busy={packing}
              onClick={pack}
              icon={<PackageCheck className="size-5" aria-hidden />}
            >
              Pack
            </Button>
          </span>
        </>
      ) : (
        <>
          <span className="text-base text-ink-soft">
            Packed
            {task.claimedBy
              ? ` by ${task.claimedBy.accountId === me.accountId ? 'you' : task.claimedBy.name}`
              : ''}
          </span>
          <Button
            size="huge"
            variant="primary"
            onClick={() => setDialog('hand-over')}
            icon={<HandCoins className="size-5" aria-hidden />}
          >
            Hand over
          </Button>
        </>
      )}
      {dialog === 'release' && (
        <ReleaseDialog
          picking={picking}
          onClose={() => setDialog(null)}
          onReleased={() => router.push('/tasks')}
        />
      )}
      {dialog === 'hand-over' && (
        <HandOverDialog picking={picking} order={order} onClose={() => setDialog(null)} />
      )}
    </div>
  )
}
