'use client'

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { leaseAction } from '#lib/domain/lease.ts'
import type { LeaseAction } from '#lib/domain/lease.ts'

type LeaseOptions = {
  /** Null while nobody, or someone else, holds the task. */
  expiresAt: string | null
  /** The server's clock when the page was made; tablets in the aisle run fast or slow. */
  serverNow: string
  onRenew: () => Promise<void>
  onEnded: () => void
}

export type Lease = {
  /** The server's time, as far as this screen knows. */
  now: number
  leftMs: number | null
  action: LeaseAction
  learnTime: (serverTime: number) => void
}

const renewPauseMs = 10_000
/** The date header of an answer leaves out the part of the second. */
const halfASecondMs = 500

export function useLease({ expiresAt, serverNow, onRenew, onEnded }: LeaseOptions): Lease {
  const [now, setNow] = useState(() => Date.parse(serverNow))
  const [action, setAction] = useState<LeaseAction>('none')
  const offset = useRef<number | null>(null)
  const lastActivity = useRef(0)
  const renewing = useRef(false)

  const learnTime = useCallback((serverTime: number) => {
    offset.current = serverTime + halfASecondMs - Date.now()
  }, [])

  useEffect(() => {
    learnTime(Date.parse(serverNow))
    const active = () => {
      lastActivity.current = Date.now()
    }
    active()
    const events = ['pointerdown', 'keydown', 'scroll'] as const
    for (const event of events) document.addEventListener(event, active, { passive: true, capture: true })
    return () => {
      for (const event of events) document.removeEventListener(event, active, { capture: true })
    }
  }, [serverNow, learnTime])

  const tick = useEffectEvent(() => {
    const skew = offset.current ?? 0
    const current = Date.now() + skew
    setNow(current)
    if (!expiresAt) return
    const next = leaseAction(current, Date.parse(expiresAt), lastActivity.current + skew)
    setAction(next)
    if (next === 'ended') onEnded()
    if (next !== 'renew' || renewing.current) return
    renewing.current = true
    void onRenew().finally(() => setTimeout(() => (renewing.current = false), renewPauseMs))
  })

  useEffect(() => {
    const timer = setInterval(() => tick(), 1_000)
    return () => clearInterval(timer)
  }, [])

  const leftMs = expiresAt ? Date.parse(expiresAt) - now : null
  return { now, leftMs, action: expiresAt ? action : 'none', learnTime }
}
