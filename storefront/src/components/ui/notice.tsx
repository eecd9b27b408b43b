import { CircleAlert, CircleCheck, Info, LoaderCircle, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

type Tone = 'info' | 'busy' | 'good' | 'caution' | 'problem'

const TONES: Record<Tone, { box: string; Icon: typeof Info; iconTint: string }> = {
  info: { box: 'border-line bg-sunken', Icon: Info, iconTint: 'text-ink-soft' },
  busy: {
    box: 'border-line bg-sunken',
    Icon: LoaderCircle,
    iconTint: 'animate-spin text-link motion-reduce:animate-none',
  },
  good: { box: 'border-iron/40 bg-iron-wash', Icon: CircleCheck, iconTint: 'text-link' },
  caution: { box: 'border-saffron bg-saffron-wash', Icon: TriangleAlert, iconTint: 'text-amber' },
  problem: { box: 'border-tomato/50 bg-tomato-wash', Icon: CircleAlert, iconTint: 'text-tomato' },
}

interface NoticeProps {
  tone: Tone
  title?: string
  children?: ReactNode
  actions?: ReactNode
  /** `alert` for what just went wrong, `status` for news; nothing for what was on the page from the start. */
  role?: 'alert' | 'status'
  /** Puts the actions beside the text where there is room. */
  isWide?: boolean
  className?: string
}

export function Notice({ tone, title, children, actions, role, isWide = false, className }: NoticeProps) {
  const { box, Icon, iconTint } = TONES[tone]
  return (
    <div
      role={role}
      className={classNames('flex gap-3 rounded-lg border p-4', isWide && 'sm:items-center', box, className)}
    >
      <Icon
        aria-hidden
        className={classNames('size-5 shrink-0', isWide ? 'max-sm:mt-0.5' : 'mt-0.5', iconTint)}
      />
      <div
        className={classNames(
          'min-w-0 flex-1 space-y-1.5',
          isWide && 'sm:flex sm:items-center sm:justify-between sm:gap-6 sm:space-y-0',
        )}
      >
        <div className="max-w-prose space-y-1.5">
          {title !== undefined && <p className="font-semibold">{title}</p>}
          {children !== undefined && <div className="text-small leading-relaxed">{children}</div>}
        </div>
        {actions !== undefined && (
          <div
            className={classNames('flex flex-wrap gap-2', isWide ? 'max-sm:pt-1.5 sm:shrink-0' : 'pt-1.5')}
          >
            {actions}
          </div>
        )}
      </div>
    </div>
  )
}
