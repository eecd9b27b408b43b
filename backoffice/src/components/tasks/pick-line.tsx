'use client'

import { Check, LoaderCircle, MapPin, TriangleAlert } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Picture } from '#components/ui/picture.tsx'
import { Stepper } from '#components/ui/stepper.tsx'
import { countOf, lineState } from '#lib/domain/picking.ts'
import type { Drafts, LineState } from '#lib/domain/picking.ts'
import type { TaskLine } from '#lib/transforms/task.ts'

type PickLineProps = {
  line: TaskLine
  drafts: Drafts
  editable: boolean
  refusal: string | null
  onCount: (count: number) => void
  onShort: () => void
}

export function PickLine({ line, drafts, editable, refusal, onCount, onShort }: PickLineProps) {
  const state = lineState(line, drafts)
  const count = countOf(line, drafts)
  const settled = state === 'picked' || state === 'short'
  return (
    <li
      className={classNames(
        'grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-3 rounded-xl border p-3 pr-4 shadow-panel md:grid-cols-[auto_minmax(0,1fr)_auto]',
        state === 'picked' && 'border-line bg-leaf-wash/55',
        state === 'short' && 'border-line bg-saffron-wash/60',
        !settled && 'border-line bg-surface',
      )}
    >
      <Picture url={line.pictureUrl} size="large" />
      <div className="min-w-0">
        <p className="line-clamp-2 text-lg leading-5.5 font-medium">{line.name}</p>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
          <span className="font-mono">{line.sku}</span>
          <span className="flex items-center gap-1">
            <MapPin className="size-3.5 text-ink-faint" aria-hidden />
            {line.locationId}
          </span>
        </p>
        <p className="mt-1.5 flex min-h-6 items-center gap-2 text-base" aria-live="polite">
          <Outcome line={line} state={state} refusal={refusal} />
        </p>
      </div>
      <div className="col-span-2 flex items-center justify-end gap-2.5 md:col-span-1">
        {editable ? (
          <>
            <Stepper
              size="huge"
              quietLabel
              label={`Picked ${line.name}`}
              value={count}
              onChange={(value) => onCount(value ?? 0)}
              max={line.quantity}
            />
            <LineAction line={line} state={state} onAll={() => onCount(line.quantity)} onShort={onShort} />
          </>
        ) : (
          <span className="figures w-24 text-right text-lg font-semibold">
            {line.pickedQuantity ?? '–'} <span className="font-normal text-ink-faint">/ {line.quantity}</span>
          </span>
        )}
      </div>
    </li>
  )
}

type LineActionProps = { line: TaskLine; state: LineState; onAll: () => void; onShort: () => void }

/** One place for the next step, always as wide, so nothing moves under the thumb. */
function LineAction({ line, state, onAll, onShort }: LineActionProps) {
  if (state === 'picked')
    return (
      <span className="flex h-14 w-52 items-center justify-center gap-2 text-lg font-semibold text-leaf-strong">
        <Check className="size-6" aria-hidden /> Picked
      </span>
    )
  if (state === 'saving')
    return (
      <span className="flex h-14 w-52 items-center justify-center gap-2 text-base text-ink-soft">
        <LoaderCircle className="size-5 animate-spin" aria-hidden /> Saving
      </span>
    )
  return (
    <span className="flex w-52 gap-2">
      <Button size="huge" className="flex-1 px-2!" onClick={onShort} aria-label={`Short: ${line.name}`}>
        Short
      </Button>
      <Button
        size="huge"
        variant={state === 'short' ? 'secondary' : 'primary'}
        className="flex-1 px-2!"
        onClick={onAll}
        aria-label={`All ${line.quantity}: ${line.name}`}
      >
        All {line.quantity}
      </Button>
    </span>
  )
}

function Outcome({ line, state, refusal }: { line: TaskLine; state: LineState; refusal: string | null }) {
  if (refusal) return <span className="font-medium text-tomato-ink">Not saved: {refusal}</span>
  if (state === 'short')
    return (
      <span className="flex items-center gap-1.5 font-medium text-saffron-ink">
        <TriangleAlert className="size-4" aria-hidden />
        {line.pickedQuantity} of {line.quantity}: {line.shortReason ?? 'short'}
      </span>
    )
  return (
    <span className="text-ink-soft">
      Take <strong className="figures text-lg font-semibold text-ink">{line.quantity}</strong>
      {state === 'counting' && ', counting'}
    </span>
  )
}
