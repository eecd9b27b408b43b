import type { ReactNode } from 'react'

type PageHeaderProps = { title: ReactNode; lead?: ReactNode; actions?: ReactNode; children?: ReactNode }

/** Title at the left, the page's search (`children`) in the middle, its tools at the right. */
export function PageHeader({ title, lead, actions, children }: PageHeaderProps) {
  return (
    <header className="mb-4 flex min-h-11 flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <div className="min-w-0">
        <h1 className="font-display text-2xl font-semibold tracking-tight">{title}</h1>
        {lead && <p className="mt-0.5 text-base text-ink-soft">{lead}</p>}
      </div>
      <div className="flex w-full flex-wrap items-center justify-between gap-x-4 gap-y-2 sm:w-auto sm:flex-1 sm:justify-end">
        {actions}
        {children && <div className="w-full sm:w-72">{children}</div>}
      </div>
    </header>
  )
}
