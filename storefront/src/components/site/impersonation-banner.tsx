'use client'

import { VenetianMask } from 'lucide-react'
import { useState } from 'react'
import { explainProblem } from '@/lib/browser/call.ts'
import { endImpersonation } from '@/lib/browser/session.ts'
import { Spinner } from '../ui/spinner.tsx'

interface ImpersonationBannerProps {
  staffName: string
  customerName: string
}

export function ImpersonationBanner({ staffName, customerName }: ImpersonationBannerProps) {
  const [isEnding, setEnding] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const end = async () => {
    setEnding(true)
    setProblem(null)
    try {
      await endImpersonation()
    } catch (error) {
      setProblem(explainProblem(error, `You are still acting for ${customerName}.`))
      setEnding(false)
    }
  }

  return (
    <aside aria-label="Impersonation" className="sticky top-0 z-50 bg-saffron text-on-saffron">
      <div className="page flex flex-wrap items-center gap-x-4 gap-y-2 py-2 text-small">
        <VenetianMask aria-hidden className="size-5 shrink-0" />
        <p className="min-w-0 flex-1">
          <strong>{staffName}</strong>, you are acting for <strong>{customerName}</strong>. Everything you do
          here is recorded under both names.
        </p>
        <button
          type="button"
          onClick={end}
          disabled={isEnding}
          className="inline-flex min-h-9 items-center gap-2 rounded-full bg-on-saffron px-4 font-semibold text-saffron hover:opacity-90"
        >
          {isEnding && <Spinner />} End impersonation
        </button>
        {problem !== null && (
          <p role="alert" className="basis-full font-semibold">
            {problem}
          </p>
        )}
      </div>
    </aside>
  )
}
