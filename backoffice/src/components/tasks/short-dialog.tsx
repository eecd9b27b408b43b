'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { Stepper } from '#components/ui/stepper.tsx'
import { countOf, shortReasons } from '#lib/domain/picking.ts'
import type { Drafts } from '#lib/domain/picking.ts'
import type { TaskLine } from '#lib/transforms/task.ts'

type ShortDialogProps = {
  line: TaskLine
  drafts: Drafts
  onClose: () => void
  onConfirm: (count: number, reason: string) => void
}

export function ShortDialog({ line, drafts, onClose, onConfirm }: ShortDialogProps) {
  const [count, setCount] = useState<number | null>(Math.min(countOf(line, drafts), line.quantity - 1))
  const [reason, setReason] = useState<string | null>(line.shortReason)
  const missing = line.quantity - (count ?? 0)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Pick fewer"
      description={line.name}
      footer={
        <>
          <Button size="large" onClick={onClose}>
            Cancel
          </Button>
          <Button
            size="large"
            variant="primary"
            disabled={reason === null || count === null}
            onClick={() => onConfirm(count!, reason!)}
          >
            {missing} missing: save
          </Button>
        </>
      }
    >
      <Stepper
        size="huge"
        label={`Pieces in the bag, of ${line.quantity}`}
        value={count}
        onChange={setCount}
        max={line.quantity - 1}
      />
      <fieldset className="mt-5">
        <legend className="mb-2 text-sm font-medium">Why?</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {shortReasons.map((one) => (
            <label
              key={one}
              className={classNames(
                'flex h-13 cursor-pointer items-center gap-3 rounded-lg border px-4 text-base has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-leaf',
                reason === one ? 'border-leaf bg-leaf-wash font-semibold' : 'border-edge hover:bg-hover',
              )}
            >
              <input
                type="radio"
                name="short-reason"
                className="size-4 accent-leaf outline-none"
                checked={reason === one}
                onChange={() => setReason(one)}
              />
              {one}
            </label>
          ))}
        </div>
      </fieldset>
      <p className="mt-4 text-sm text-ink-soft">The customer pays only for what is in the bag.</p>
    </Dialog>
  )
}
