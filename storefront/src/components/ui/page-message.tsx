import type { ReactNode } from 'react'

interface PageMessageProps {
  title: string
  children: ReactNode
  actions?: ReactNode
  eyebrow?: string
}

/** A whole page that has one thing to say, under an empty arch. */
export function PageMessage({ title, children, actions, eyebrow }: PageMessageProps) {
  return (
    <div className="page flex flex-col items-center py-16 text-center sm:py-24">
      <svg viewBox="0 0 120 96" width="120" height="96" aria-hidden className="mb-7 text-iron">
        <path
          d="M8 94V60a52 52 0 0 1 104 0v34M30 94V60a30 30 0 0 1 60 0v34M60 8v22M23 24l16 16M97 24 81 40"
          fill="none"
          stroke="currentColor"
          strokeWidth="5"
          strokeLinecap="round"
        />
        <path d="M2 94h116" stroke="currentColor" strokeWidth="5" strokeLinecap="round" />
      </svg>
      {eyebrow !== undefined && <p className="mb-2 text-small font-semibold text-ink-soft">{eyebrow}</p>}
      <h1 className="text-heading">{title}</h1>
      <div className="mt-3 max-w-prose text-ink-soft">{children}</div>
      {actions !== undefined && <div className="mt-7 flex flex-wrap justify-center gap-3">{actions}</div>}
    </div>
  )
}
