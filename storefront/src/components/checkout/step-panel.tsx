import { Check } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { buttonStyle } from '../ui/button-style.ts'
import { classNames } from '../ui/class-names.ts'

interface StepPanelProps {
  number: number
  title: string
  state: 'done' | 'current' | 'ahead'
  summary: ReactNode
  onEdit: () => void
  headingRef: Ref<HTMLHeadingElement> | undefined
  children: ReactNode
}

export function StepPanel({ number, title, state, summary, onEdit, headingRef, children }: StepPanelProps) {
  return (
    <li
      aria-current={state === 'current' ? 'step' : undefined}
      className={classNames(
        'rounded-xl border p-5 sm:p-6',
        state === 'current' ? 'border-line bg-surface shadow-card' : 'border-line',
      )}
    >
      <div className="flex items-center gap-3.5">
        <span
          aria-hidden
          className={classNames(
            'figures grid size-8 shrink-0 place-items-center rounded-full text-small font-bold',
            state === 'ahead' ? 'bg-sunken text-ink-soft' : 'bg-iron text-on-iron',
          )}
        >
          {state === 'done' ? <Check className="size-4.5" strokeWidth={3} /> : number}
        </span>
        <h2
          ref={headingRef}
          tabIndex={-1}
          className={classNames('flex-1 text-title outline-hidden', state === 'ahead' && 'text-ink-soft')}
        >
          {title}
          {state === 'done' && <span className="sr-only"> (done)</span>}
        </h2>
        {state === 'done' && (
          <button type="button" onClick={onEdit} className={buttonStyle('bare', 'small')}>
            Change<span className="sr-only"> {title.toLowerCase()}</span>
          </button>
        )}
      </div>
      {state === 'done' && <div className="mt-2 pl-11.5 text-small text-ink-soft">{summary}</div>}
      {state === 'current' && <div className="mt-6">{children}</div>}
    </li>
  )
}
