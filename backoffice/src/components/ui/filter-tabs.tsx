'use client'

import Link, { useLinkStatus } from 'next/link'
import { classNames } from './class-names.ts'

export type FilterTab = { href: string; label: string; count: string | null; current: boolean }

/** Filters are addresses: they can be bookmarked, sent to a colleague, and “back” undoes them. */
export function FilterTabs({ label, tabs }: { label: string; tabs: FilterTab[] }) {
  return (
    <nav aria-label={label} className="relative -mb-px flex gap-0.5 overflow-x-auto [scrollbar-width:none]">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          scroll={false}
          prefetch={false}
          aria-current={tab.current ? 'page' : undefined}
          className={classNames(
            'relative flex h-11 items-center gap-1.5 rounded-t-md border-b-2 px-2.5 text-base whitespace-nowrap transition-colors -outline-offset-2',
            tab.current
              ? 'border-leaf font-semibold text-ink'
              : 'border-transparent text-ink-soft hover:border-line-strong hover:text-ink',
          )}
        >
          {tab.label}
          {tab.count !== null && (
            <span className="figures rounded-full bg-sunken px-1.5 text-xs font-medium text-ink-soft">
              {tab.count}
            </span>
          )}
          <Pending />
        </Link>
      ))}
    </nav>
  )
}

function Pending() {
  const { pending } = useLinkStatus()
  return (
    <span
      aria-hidden
      className={classNames('absolute inset-x-0 -bottom-0.5 h-0.5 overflow-hidden', !pending && 'invisible')}
    >
      <span className="block h-full w-1/3 animate-slide bg-tomato" />
    </span>
  )
}
