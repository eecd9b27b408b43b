'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
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

export type Lease = { leftMs: number | null; action: LeaseAction; learnTime: (serverTime: number) => void }

export function useLease({ expiresAt, serverNow, onRenew, onEnded }: LeaseOptions): Lease {
  const [offset, setOffset] = useState<number | null>(null)
  const [now, setNow] = useState(() => Date.parse(serverNow))
  const lastActivity = useRef(0)
  const renewing = useRef(false)
  const handlers = useRef({ onRenew, onEnded })
  handlers.current = { onRenew, onEnded }

  const learnTime = useCallback((serverTime: number) => setOffset(serverTime - Date.now()), [])

  useEffect(() => learnTime(Date.parse(serverNow)), [serverNow, learnTime])

  useEffect(() => {
    const active = () => (lastActivity.current = Date.now())
    active()
    const events = ['pointerdown', 'keydown', 'scroll'] as const
    for (const event of events) document.addEventListener(event, active, { passive: true, capture: true })
    return () => events.forEach((event) => document.removeEventListener(event, active, { capture: true }))
  }, [])

  useEffect(() => {
    if (!expiresAt || offset === null) return
    const tick = () => {
      const current = Date.now() + offset
      setNow(current)
      const action = leaseAction(current, Date.parse(expiresAt), lastActivity.current + offset)
      if (action === 'ended') handlers.current.onEnded()
      if (action !== 'renew' || renewing.current) return
      renewing.current = true
      void handlers.current.onRenew().finally(() => setTimeout(() => (renewing.current = false), 10_000))
    }
    tick()
    const timer = setInterval(tick, 1_000)
    return () => clearInterval(timer)
  }, [expiresAt, offset])

  if (!expiresAt) return { leftMs: null, action: 'none', learnTime }
  const leftMs = Date.parse(expiresAt) - now
  return {
    leftMs,
    action: leaseAction(now, Date.parse(expiresAt), lastActivity.current + (offset ?? 0)),
    learnTime,
  }
}
