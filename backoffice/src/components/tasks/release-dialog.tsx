'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { toast, toastError } from '#components/ui/toasts.tsx'
import { tellTask } from './task-calls.ts'
import type { Picking } from './use-picking.ts'

type ReleaseDialogProps = { picking: Picking; onClose: () => void; onReleased: () => void }

export function ReleaseDialog({ picking, onClose, onReleased }: ReleaseDialogProps) {
  const { task } = picking
  const [busy, setBusy] = useState(false)
  const [key] = useState(() => crypto.randomUUID())

  const release = async () => {
    setBusy(true)
    const answer = await tellTask(task.taskId, 'release', key)
    setBusy(false)
    if (answer.kind === 'lease-lost') {
      onClose()
      picking.lose()
    } else if (answer.kind === 'done') {
      toast(`${task.orderNumber} is free for a colleague`)
      onReleased()
    } else toastError('The task is still yours', answer.message)
  }

  return (
    <Dialog
      open
      alert
      width="narrow"
      onOpenChange={(open) => !open && onClose()}
      title={`Release ${task.orderNumber}?`}
      description="A colleague can take it then. Lines that are picked stay picked."
      footer={
        <>
          <Button size="large" onClick={onClose} disabled={busy}>
            Keep picking
          </Button>
          <Button size="large" variant="danger" busy={busy} onClick={release}>
            Release task
          </Button>
        </>
      }
    >
      <p className="text-ink-soft">Leave the bag where the next person finds it.</p>
    </Dialog>
  )
}
