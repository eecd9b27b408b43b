const second = 1000
const minute = 60 * second

/** Renew early enough that a slow network cannot cost the lease. */
const renewBelowMs = 5 * minute
/** A tablet that nobody has touched for so long lets go of the task. */
const activityMs = 6 * minute
const warnBelowMs = 2 * minute

export type LeaseAction = 'none' | 'renew' | 'warn' | 'ended'

export function leaseAction(now: number, expiresAt: number, lastActivityAt: number): LeaseAction {
  const left = expiresAt - now
  if (left <= 0) return 'ended'
  if (left < renewBelowMs && now - lastActivityAt < activityMs) return 'renew'
  return left < warnBelowMs ? 'warn' : 'none'
}

export type Hold = { claimedBy: { accountId: string; name: string } | null; leaseExpiresAt: string | null }

/** Who holds a task now. A lease that has run out holds nothing. */
export function holderOf(task: Hold, now: number): { accountId: string; name: string } | null {
  if (!task.claimedBy) return null
  if (task.leaseExpiresAt && Date.parse(task.leaseExpiresAt) <= now) return null
  return task.claimedBy
}
