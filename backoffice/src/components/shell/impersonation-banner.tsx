'use client'

import { VenetianMask } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { callService } from '#lib/browser/call-service.ts'
import { sayProblem } from '#lib/browser/words.ts'

type ImpersonationBannerProps = { customerName: string; actorName: string }

export function ImpersonationBanner({ customerName, actorName }: ImpersonationBannerProps) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const stop = async () => {
    setBusy(true)
    const answer = await callService('DELETE', '/api/identity/v1/impersonations/current')
    if (answer.ok) return window.location.reload()
    setBusy(false)
    setError(sayProblem(answer.problem))
  }

  return (
    <section aria-label="Impersonation" className="border-b border-tomato bg-tomato-wash text-tomato-ink">
      <div aria-hidden className="awning h-2" />
      <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5 sm:px-6">
        <VenetianMask className="size-5 shrink-0" aria-hidden />
        <p className="flex-1 text-base">
          {actorName}, you act as <strong className="font-semibold">{customerName || 'a customer'}</strong>.
          Everything you do is recorded with your name. {error && <span role="alert">{error}</span>}
        </p>
        <Button variant="danger" size="small" busy={busy} onClick={stop}>
          Back to my own account
        </Button>
      </div>
    </section>
  )
}
