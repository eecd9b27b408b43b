'use client'

import { Timer } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { toastError } from '#components/ui/toasts.tsx'
import { formatCountdown } from '#lib/domain/time.ts'
import type { Picking } from './use-picking.ts'

/** How long the task is still mine. Renewed by itself while somebody works on the screen. */
export function LeaseChip({ picking }: { picking: Picking }) {
  const { leftMs, action } = picking.lease
  const [busy, setBusy] = useState(false)
  if (leftMs === null) return null
  const urgent = action === 'warn' || action === 'ended'

  const keep = async () => {
    setBusy(true)
    const answer = await picking.claim()
    setBusy(false)
    if (answer.kind === 'failed') toastError('The task could not be kept', answer.message)
  }

  return (
    <div
      className={classNames(
        'flex h-11 items-center gap-2 rounded-lg border pl-3 text-base',
        urgent
          ? 'border-saffron bg-saffron-wash pr-1 text-saffron-ink'
          : 'border-line bg-surface pr-3 text-ink-soft',
      )}
    >
      <Timer className="size-4" aria-hidden />
      <span role="timer" aria-label="Time this task is still yours">
        Yours for{' '}
        <span className="figures inline-block min-w-9 font-semibold text-ink">{formatCountdown(leftMs)}</span>
      </span>
      {urgent && (
        <Button size="small" busy={busy} onClick={keep}>
          Keep it
        </Button>
      )}
      <span className="sr-only" aria-live="assertive">
        {urgent ? 'The task is about to be released. Choose keep it to go on.' : ''}
      </span>
    </div>
  )
}
