import { Check } from 'lucide-react'
import { classNames } from '#components/ui/class-names.ts'
import { stageReached, stages } from '#lib/domain/order-flow.ts'
import type { OrderStatus } from '#lib/transforms/order.ts'

/** Five short bars: how far the order has come, readable down a whole column. */
export function StageTicks({ status }: { status: OrderStatus }) {
  const reached = stageReached(status)
  return (
    <span aria-hidden className="inline-flex gap-0.75">
      {stages.map((stage, index) => (
        <span
          key={stage}
          className={classNames(
            'h-1.5 w-3.5 rounded-full',
            reached === null
              ? 'bg-line'
              : index < reached
                ? reached === 5
                  ? 'bg-leaf/45'
                  : 'bg-leaf'
                : 'bg-line-strong/60',
          )}
        />
      ))}
    </span>
  )
}

export function StageTrack({ status }: { status: OrderStatus }) {
  const reached = stageReached(status)
  if (reached === null) return null
  return (
    <ol className="grid grid-cols-5 gap-1.5" aria-label="Progress of the order">
      {stages.map((stage, index) => {
        const done = index < reached
        const current = index === reached - 1 && reached < stages.length
        return (
          <li key={stage} aria-current={current ? 'step' : undefined} className="grid gap-1.5">
            <span className={classNames('h-1.5 rounded-full', done ? 'bg-leaf' : 'bg-line-strong/60')} />
            <span
              className={classNames(
                'flex items-center gap-1 text-xs',
                current ? 'font-semibold text-ink' : done ? 'text-ink-soft' : 'text-ink-faint',
              )}
            >
              {done && !current && <Check className="size-3.5 text-leaf" aria-hidden />}
              {stage}
              <span className="sr-only">{done ? ', reached' : ', not yet'}</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
