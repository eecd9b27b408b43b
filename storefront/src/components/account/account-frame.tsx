import type { ReactNode } from 'react'

interface AccountFrameProps {
  title: string
  text: string
  children: ReactNode
}

export function AccountFrame({ title, text, children }: AccountFrameProps) {
  return (
    <div className="page flex justify-center py-12 sm:py-16">
      <div className="w-full max-w-md">
        <h1 className="text-heading">{title}</h1>
        <p className="mt-1.5 text-ink-soft">{text}</p>
        <div className="mt-7 rounded-xl border border-line bg-surface p-6 shadow-card sm:p-8">{children}</div>
      </div>
    </div>
  )
}
