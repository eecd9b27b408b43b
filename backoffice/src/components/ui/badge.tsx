import type { ReactNode } from 'react'
import type { Tone } from '#lib/domain/order-flow.ts'
import { classNames } from './class-names.ts'

const tones: Record<Tone, { box: string; dot: string }> = {
  neutral: { box: 'bg-sunken text-ink-soft', dot: 'bg-ink-faint' },
  info: { box: 'bg-sky-wash text-sky-ink', dot: 'bg-sky' },
  wait: { box: 'bg-saffron-wash text-saffron-ink', dot: 'bg-saffron' },
  go: { box: 'bg-leaf-wash text-leaf-strong', dot: 'bg-leaf' },
  done: { box: 'bg-transparent text-ink-faint ring-1 ring-inset ring-line-strong', dot: 'bg-leaf' },
  stop: { box: 'bg-tomato-wash text-tomato-ink', dot: 'bg-tomato' },
}

export function Badge({ tone, children, title }: { tone: Tone; children: ReactNode; title?: string }) {
  const style = tones[tone]
  return (
    <span
      title={title}
      className={classNames(
        'inline-flex h-6 items-center gap-1.5 rounded-full px-2.5 text-xs font-medium whitespace-nowrap',
        style.box,
      )}
    >
      <span className={classNames('size-1.5 rounded-full', style.dot)} aria-hidden />
      {children}
    </span>
  )
}
