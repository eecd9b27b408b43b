'use client'

import { useState } from 'react'
import type { Outcome } from '#lib/backend/outcome.ts'

export type LastGood<T> = { outcome: Outcome<T>; stale: boolean }

/** A refresh that fails must not wipe the screen: the last good answer to the same question stays. */
export function useLastGood<T>(outcome: Outcome<T>, question: string): LastGood<T> {
  const [good, setGood] = useState({ question, outcome })
  if (outcome.ok ? good.outcome !== outcome : good.question !== question) setGood({ question, outcome })
  if (outcome.ok || good.question !== question || !good.outcome.ok) return { outcome, stale: false }
  return { outcome: good.outcome, stale: true }
}
