import { ArrowLeft, ArrowRight } from 'lucide-react'
import { LinkButton } from './button.tsx'

type PagerProps = {
  firstHref: string | null
  nextHref: string | null
  nextLabel: string
  firstLabel: string
  note: string
}

export function Pager({ firstHref, nextHref, nextLabel, firstLabel, note }: PagerProps) {
  return (
    <nav
      aria-label="Pages"
      className="flex min-h-14 items-center justify-between gap-3 border-t border-line px-4 py-2"
    >
      <span className="figures text-sm text-ink-faint">{note}</span>
      <span className="flex gap-2">
        {firstHref && (
          <LinkButton href={firstHref} size="small" prefetch={false}>
            <ArrowLeft className="size-4" aria-hidden /> {firstLabel}
          </LinkButton>
        )}
        {nextHref && (
          <LinkButton href={nextHref} size="small" prefetch={false}>
            {nextLabel} <ArrowRight className="size-4" aria-hidden />
          </LinkButton>
        )}
      </span>
    </nav>
  )
}
