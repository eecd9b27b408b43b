import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type EmptyStateProps = { icon: LucideIcon; title: string; children?: ReactNode; action?: ReactNode }

export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="grid min-h-64 place-items-center px-6 py-12 text-center">
      <div className="grid max-w-sm justify-items-center gap-2">
        <span className="mb-2 grid size-12 place-items-center rounded-full bg-leaf-wash text-leaf">
          <Icon className="size-6" strokeWidth={1.75} aria-hidden />
        </span>
        <h2 className="text-lg font-semibold">{title}</h2>
        {children && <div className="text-base text-pretty text-ink-soft">{children}</div>}
        {action && <div className="mt-3">{action}</div>}
      </div>
    </div>
  )
}
