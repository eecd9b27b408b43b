'use client'

import { useCallback, useEffect, useState } from 'react'
import { callService } from '#lib/browser/call-service.ts'
import type { Outcome } from '#lib/backend/outcome.ts'
import type { Journal, Operation, ReleaseStatus } from '#lib/transforms/release.ts'

export type ReleaseState = { status: Outcome<ReleaseStatus>; history: Outcome<Journal> }

export type ReleaseWatch = ReleaseState & {
  stale: boolean
  operation: Operation | null
  follow: (operationId: string) => void
  dismiss: () => void
}

const calmMs = 5_000
const busyMs = 700

/** Watches both stacks; looks more often while an operation runs. The page survives the switch of its own server. */
export function useReleaseState(initial: ReleaseState): ReleaseWatch {
  const [state, setState] = useState(initial)
  const [stale, setStale] = useState(!initial.status.ok)
  const [followed, setFollowed] = useState<string | null>(null)
  const [operation, setOperation] = useState<Operation | null>(null)

  const running = state.status.ok ? state.status.data.operation : null
  const current = followed ?? running?.operationId ?? null
  const busy = current !== null && (operation?.operationId !== current || operation.state === 'running')

  const look = useCallback(async () => {
    const [next, progress] = await Promise.all([
      callService('GET', '/staff/release/api/state', { timeoutMs: 6_000 }),
      current ? callService('GET', `/staff/release/api/operations/${current}`, { timeoutMs: 6_000 }) : null,
    ])
    if (next.ok && (next.body as ReleaseState).status.ok) {
      setState(next.body as ReleaseState)
      setStale(false)
    } else setStale(true)
    if (progress?.ok) setOperation(progress.body as Operation)
  }, [current])

  useEffect(() => {
    let stopped = false
    let timer: ReturnType<typeof setTimeout>
    const plan = () => {
      timer = setTimeout(() => void turn(), busy ? busyMs : calmMs)
    }
    const turn = async () => {
      if (!document.hidden) await look()
      if (!stopped) plan()
    }
    plan()
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [look, busy])

  return {
    ...state,
    stale,
    operation: operation ?? running,
    follow: (operationId) => {
      setOperation(null)
      setFollowed(operationId)
    },
    dismiss: () => {
      setOperation(null)
      setFollowed(null)
    },
  }
}
