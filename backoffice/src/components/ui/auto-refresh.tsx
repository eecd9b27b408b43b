'use client'

import { Pause, Play, RotateCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'
import { formatPrecise } from '#lib/domain/time.ts'
import { classNames } from './class-names.ts'

type AutoRefreshProps = { at: string; everySeconds?: number; stale?: boolean }

/** Asks again while the page is in view. Rests while a dialog is open, and when the person pauses it. */
export function AutoRefresh({ at, everySeconds = 15, stale }: AutoRefreshProps) {
  const router = useRouter()
  const [paused, setPaused] = useState(false)
  const [loading, startLoading] = useTransition()

  useEffect(() => {
    if (paused) return
    const refresh = () => {
      const busy = document.hidden || document.querySelector('[role="dialog"],[role="alertdialog"]')
      if (!busy) startLoading(() => router.refresh())
    }
    const timer = setInterval(refresh, everySeconds * 1000)
    document.addEventListener('visibilitychange', refresh)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', refresh)
    }
  }, [paused, everySeconds, router])

  const icon =
    'grid size-8 place-items-center rounded-md hover:bg-hover hover:text-ink pointer-coarse:size-10'
  return (
    <div className="figures flex items-center gap-0.5 text-xs text-ink-faint">
      <span
        className={classNames('mr-1.5 flex items-center gap-1.5', stale && 'font-medium text-tomato-ink')}
      >
        <span
          aria-hidden
          className={classNames(
            'size-1.5 rounded-full',
            stale ? 'bg-tomato' : paused ? 'bg-ink-faint' : 'bg-leaf',
            loading && 'animate-pulse',
          )}
        />
        {stale ? 'Not refreshed since ' : paused ? 'Paused at ' : 'Updated '}
        <time dateTime={at}>{formatPrecise(at)}</time>
      </span>
      <button
        type="button"
        className={icon}
        aria-label="Refresh now"
        title="Refresh now"
        onClick={() => startLoading(() => router.refresh())}
      >
        <RotateCw className={classNames('size-3.5', loading && 'animate-spin')} aria-hidden />
      </button>
      <button
        type="button"
        className={icon}
        aria-pressed={paused}
        aria-label="Pause automatic refresh"
        title={paused ? 'Resume automatic refresh' : 'Pause automatic refresh'}
        onClick={() => setPaused(!paused)}
      >
        {paused ? <Play className="size-3.5" aria-hidden /> : <Pause className="size-3.5" aria-hidden />}
      </button>
    </div>
  )
}
