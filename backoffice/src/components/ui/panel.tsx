import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

type PanelProps = {
  title?: ReactNode
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
  className?: string
  flush?: boolean
}

export function Panel({ title, note, actions, children, className, flush }: PanelProps) {
  return (
    <section
      className={classNames('rounded-xl border border-line bg-surface shadow-panel', className)}
      aria-label={typeof title === 'string' ? title : undefined}
    >
      {title && (
        <header className="flex min-h-12 items-center justify-between gap-3 border-b border-line px-4 py-2">
          <div className="flex items-baseline gap-2.5">
            <h2 className="text-base font-semibold">{title}</h2>
            {note && <span className="text-sm text-ink-faint">{note}</span>}
          </div>
          {actions}
        </header>
      )}
      <div className={flush ? '' : 'p-4'}>{children}</div>
    </section>
  )
}
