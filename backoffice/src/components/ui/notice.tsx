import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

const kinds = {
  info: { box: 'bg-sky-wash text-sky-ink', Icon: Info },
  good: { box: 'bg-leaf-wash text-leaf-strong', Icon: CircleCheck },
  warning: { box: 'bg-saffron-wash text-saffron-ink', Icon: TriangleAlert },
  error: { box: 'bg-tomato-wash text-tomato-ink', Icon: CircleAlert },
}

type NoticeProps = { kind: keyof typeof kinds; title?: ReactNode; children?: ReactNode; className?: string }

export function Notice({ kind, title, children, className }: NoticeProps) {
  const { box, Icon } = kinds[kind]
  return (
    <div
      role={kind === 'error' ? 'alert' : 'status'}
      className={classNames('flex gap-2.5 rounded-lg px-3.5 py-3 text-base', box, className)}
    >
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div>
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
