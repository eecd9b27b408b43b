'use client'

import { CircleAlert, RotateCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import type { Problem } from '#lib/backend/problem.ts'
import { Button } from './button.tsx'

/** Where data should be and is not. Says what failed and offers to try again. */
export function ErrorPanel({ problem, what }: { problem: Problem; what: string }) {
  const router = useRouter()
  const [trying, startTrying] = useTransition()
  return (
    <div role="alert" className="grid min-h-40 place-items-center px-6 py-10 text-center">
      <div className="grid max-w-sm justify-items-center gap-1.5">
        <CircleAlert className="mb-1 size-6 text-tomato" strokeWidth={1.75} aria-hidden />
        <p className="text-lg font-semibold">{what} could not be loaded</p>
        <p className="text-base text-pretty text-ink-soft">
          {problem.title}. {problem.detail}
        </p>
        {problem.traceId && <p className="font-mono text-xs text-ink-faint">trace {problem.traceId}</p>}
        <Button
          className="mt-3"
          busy={trying}
          icon={<RotateCw className="size-4" aria-hidden />}
          onClick={() => startTrying(() => router.refresh())}
        >
          Try again
        </Button>
      </div>
    </div>
  )
}
