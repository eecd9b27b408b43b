'use client'

import { RotateCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { formatClock } from '#lib/domain/time.ts'
import type { Holder } from '#lib/transforms/task.ts'
import { HolderMark } from './holder-mark.tsx'

export type Conflict = { orderNumber: string; by: Holder | null; until: string | null }

export function ClaimConflict({ conflict, onClose }: { conflict: Conflict; onClose: () => void }) {
  const router = useRouter()
  const { by, until, orderNumber } = conflict
  const refresh = () => {
    onClose()
    router.refresh()
  }
  return (
    <Dialog
      open
      alert
      onOpenChange={(open) => !open && refresh()}
      width="narrow"
      title="A colleague was faster"
      description={`${orderNumber} is being picked already, so nothing was changed.`}
      footer={
        <Button
          variant="primary"
          size="large"
          onClick={refresh}
          icon={<RotateCw className="size-4" aria-hidden />}
        >
          Refresh the list
        </Button>
      }
    >
      <div className="flex items-center gap-3 rounded-lg bg-sunken p-4">
        <HolderMark name={by?.name ?? '?'} />
        <div>
          <p className="font-semibold">{by?.name ?? 'A colleague'}</p>
          <p className="figures text-sm text-ink-soft">
            {until
              ? `holds the task until ${formatClock(until)}, longer while picking goes on`
              : 'holds the task'}
          </p>
        </div>
      </div>
    </Dialog>
  )
}
