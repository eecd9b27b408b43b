'use client'

import { Hand } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { toastError } from '#components/ui/toasts.tsx'
import { formatClock } from '#lib/domain/time.ts'
import type { Holder } from '#lib/transforms/task.ts'
import { ClaimConflict } from './claim-conflict.tsx'
import type { Conflict } from './claim-conflict.tsx'
import { HolderMark } from './holder-mark.tsx'
import type { Picking } from './use-picking.ts'

const LOOK_AGAIN_MS = 10_000

/** For whoever looks at a task without holding it: who does, and how to take it when it is free. */
export function HolderNotice({ picking, me }: { picking: Picking; me: Holder }) {
  const { task, mine, lost, reload } = picking
  const [busy, setBusy] = useState(false)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const looksOn = !mine && !lost && ['open', 'claimed', 'picking'].includes(task.status)

  useEffect(() => {
    if (!looksOn) return
    const timer = setInterval(() => !document.hidden && reload(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [looksOn, reload])

  if (task.status === 'cancelled')
    return (
      <Notice kind="error" title="This order was cancelled" className="mt-3">
        Stop picking and put the goods back. Nothing is charged.
      </Notice>
    )
  if (!looksOn) return null

  const holder = task.claimedBy?.accountId === me.accountId ? null : task.claimedBy
  const claim = async () => {
    setBusy(true)
    const answer = await picking.claim()
    setBusy(false)
    if (answer.kind === 'taken')
      setConflict({ orderNumber: task.orderNumber, by: answer.by, until: answer.until })
    if (answer.kind === 'failed') toastError('The task was not claimed', answer.message)
  }

  return (
    <div className="mt-3 flex flex-wrap items-center gap-4 rounded-xl border border-line bg-surface p-4 shadow-panel">
      {holder ? (
        <>
          <HolderMark name={holder.name} />
          <p className="flex-1">
            <strong className="font-semibold">{holder.name}</strong> picks this task
            {task.leaseExpiresAt && (
              <span className="figures"> until {formatClock(task.leaseExpiresAt)}</span>
            )}
            . You can look, but not change it.
          </p>
        </>
      ) : (
        <p className="flex-1">
          Nobody picks this task. Claim it to start; it is yours for ten minutes and longer while you work.
        </p>
      )}
      <Button
        size="large"
        variant={holder ? 'secondary' : 'primary'}
        busy={busy}
        onClick={claim}
        icon={<Hand className="size-4" aria-hidden />}
      >
        {holder ? 'Claim if free' : 'Claim task'}
      </Button>
      {conflict && (
        <ClaimConflict
          conflict={conflict}
          onClose={() => {
            setConflict(null)
            reload()
          }}
        />
      )}
    </div>
  )
}
