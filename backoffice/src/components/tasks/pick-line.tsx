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

const surfaces: Record<LineState, string> = {
  'to-pick': 'bg-surface',
  counting: 'bg-surface',
  saving: 'bg-surface',
  picked: 'bg-leaf-wash/55',
  short: 'bg-saffron-wash/60',
}

export function PickLine({ line, drafts, editable, refusal, onCount, onShort }: PickLineProps) {
  const state = lineState(line, drafts)
  return (
    <li
      className={classNames(
        'grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2.5 rounded-xl border border-line p-3 shadow-panel sm:grid-cols-[auto_minmax(0,1fr)_auto] xl:grid-cols-[auto_minmax(0,1fr)_14rem_auto]',
        surfaces[state],
      )}
    >
      <span className="self-start sm:row-span-2 xl:row-span-1">
        <Picture url={line.pictureUrl} size="large" />
      </span>
      <div className="min-w-0 sm:col-span-2 xl:col-span-1">
        <p className="flex items-baseline gap-2.5 text-lg leading-6">
          <strong className="figures shrink-0 font-display text-2xl leading-6 font-semibold">
            {line.quantity}
            <span className="font-sans text-lg font-normal text-ink-faint"> ×</span>
          </strong>
          <span className="line-clamp-2 font-medium">{line.name}</span>
        </p>
        <p className="mt-1.5 text-sm text-ink-soft">
          <Where line={line} />
        </p>
      </div>
      <StateLine line={line} state={state} refusal={refusal} />
      <div className="col-span-2 flex items-center justify-between gap-2.5 sm:col-span-1 sm:justify-end">
        {editable ? (
          <>
            <Stepper
              size="huge"
              quietLabel
              label={`Picked ${line.name}`}
              value={countOf(line, drafts)}
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

function Where({ line }: { line: TaskLine }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <span className="font-mono">{line.sku}</span>
      <span className="flex items-center gap-1 whitespace-nowrap">
        <MapPin className="size-3.5 text-ink-faint" aria-hidden />
        {line.locationId}
      </span>
    </span>
  )
}

type LineActionProps = { line: TaskLine; state: LineState; onAll: () => void; onShort: () => void }

/** One place for the next step, always as wide, so nothing moves under the thumb. */
function LineAction({ line, state, onAll, onShort }: LineActionProps) {
  const box = 'flex h-14 w-40 items-center justify-center gap-2 sm:w-52'
  if (state === 'picked')
    return (
      <span className={classNames(box, 'text-lg font-semibold text-leaf-strong')}>
        <Check className="size-6" aria-hidden /> Picked
      </span>
    )
  if (state === 'saving')
    return (
      <span className={classNames(box, 'text-base text-ink-soft')}>
        <LoaderCircle className="size-5 animate-spin" aria-hidden /> Saving
      </span>
    )
  return (
    <span className={box}>
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

/** Beside the controls, whose height it never exceeds: a line that settles must not push the next one. */
function StateLine({ line, state, refusal }: { line: TaskLine; state: LineState; refusal: string | null }) {
  return (
    <p aria-live="polite" className="col-span-2 min-h-5 text-base leading-5 font-medium sm:col-span-1">
      {refusal ? (
        <span className="text-tomato-ink">Not saved: {refusal}</span>
      ) : state === 'short' ? (
        <span className="flex items-center gap-1.5 text-saffron-ink">
          <TriangleAlert className="size-4 shrink-0" aria-hidden />
          {line.pickedQuantity} of {line.quantity}: {line.shortReason ?? 'short'}
        </span>
      ) : state === 'counting' ? (
        <span className="font-normal text-ink-soft">Counting</span>
      ) : null}
    </p>
  )
}
