'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { holderOf } from '#lib/domain/lease.ts'
import { formatClock } from '#lib/domain/time.ts'
import type { Picking } from './use-picking.ts'

export function LeaseLostDialog({ picking }: { picking: Picking }) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const { task, drafts, lost } = picking
  const holder = holderOf(task, picking.lease.now)
  const saved = task.lines.filter((line) => line.pickedQuantity !== null).length
  const kept = Object.keys(drafts).length

  const claimAgain = async () => {
    setBusy(true)
    const answer = await picking.claim()
    setBusy(false)
    if (answer.kind === 'taken') setMessage(`${answer.by?.name ?? 'A colleague'} holds it now.`)
    else setMessage(answer.kind === 'failed' ? answer.message : null)
  }

  return (
    <Dialog
      open={lost}
      alert
      closable={false}
      onOpenChange={() => {}}
      title="This task is no longer yours"
      description={
        holder
          ? `${holder.name} has taken it${task.leaseExpiresAt ? ` and holds it until ${formatClock(task.leaseExpiresAt)}` : ''}.`
          : 'It was not touched for ten minutes, so it went back to the queue.'
      }
      footer={
        <>
          <Button size="large" onClick={() => router.push('/tasks')}>
            Back to the queue
          </Button>
          <Button size="large" variant="primary" busy={busy} onClick={claimAgain}>
            Claim it again
          </Button>
        </>
      }
    >
      <p className="font-medium">Nothing is lost:</p>
      <ul className="mt-1.5 grid list-disc gap-1 pl-5 text-ink-soft">
        <li>
          {saved} of {task.lines.length} lines are saved with the task; whoever goes on sees them.
        </li>
        {kept > 0 && (
          <li>
            {kept === 1 ? 'One count is' : `${kept} counts are`} kept on this tablet and will be sent when you
            claim the task again.
          </li>
        )}
      </ul>
      <div aria-live="polite">
        {message && (
          <Notice kind="warning" className="mt-4">
            {message}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}
