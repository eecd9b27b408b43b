export interface Readiness {
  ready: boolean
  status: 'ready' | 'degraded' | 'draining'
  checks: Array<{ name: string; ok: boolean; reason?: string }>
}

export interface ReadinessFacts {
  draining: boolean
  sharedLimits: boolean
  revocations: boolean
}

/** The gateway serves without Redis, so its absence degrades and does not unready: taking every replica out would be worse. */
export function readinessOf({ draining, sharedLimits, revocations }: ReadinessFacts): Readiness {
  const checks = [
    sharedLimits
      ? { name: 'limits', ok: true }
      : { name: 'limits', ok: false, reason: 'Redis is away: each replica limits on its own' },
    revocations
      ? { name: 'revocations', ok: true }
      : { name: 'revocations', ok: false, reason: 'Redis is away: sessions are remembered for 2 s only' },
  ]
  if (draining) return { ready: false, status: 'draining', checks }
  return { ready: true, status: checks.every((check) => check.ok) ? 'ready' : 'degraded', checks }
}
