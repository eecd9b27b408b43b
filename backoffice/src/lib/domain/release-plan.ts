import type { Colour, ReleaseStatus, Stack } from '#lib/transforms/release.ts'

export type Choice = { possible: true; colour: Colour } | { possible: false; why: string }

export function stackOf(status: ReleaseStatus, role: Stack['role']): Stack | null {
  return status.stacks.find((stack) => stack.role === role) ?? null
}

export function notReady(stack: Stack): string[] {
  return stack.services.filter((service) => !service.ready).map((service) => service.name)
}

/** Mirrors what the agent would refuse, so that the page can say it beforehand. The agent decides. */
export function canSwitch(status: ReleaseStatus): Choice {
  const blocked = blockedBy(status, 'switch')
  if (blocked) return { possible: false, why: blocked }
  const idle = stackOf(status, 'idle')
  if (!idle) return { possible: false, why: 'There is no second stack. Bring up the other colour first.' }
  if (status.rollbackTo === idle.colour)
    return { possible: false, why: `${idle.colour} was live before this release. To go back, roll back.` }
  if (idle.services.length === 0)
    return { possible: false, why: `The ${idle.colour} stack runs no services.` }
  const waiting = notReady(idle)
  if (waiting.length > 0)
    return { possible: false, why: `${idle.colour} is not ready: ${waiting.join(', ')}.` }
  return { possible: true, colour: idle.colour }
}

/** Possible from the switch until the release is finished, even when a service of the old stack limps. */
export function canRollBack(status: ReleaseStatus): Choice {
  const blocked = blockedBy(status, 'rollback')
  if (blocked) return { possible: false, why: blocked }
  if (!status.rollbackTo)
    return {
      possible: false,
      why: 'No release is open. A rollback is possible from a switch until it is finished.',
    }
  const target = status.stacks.find((stack) => stack.colour === status.rollbackTo)
  if (!target || target.role === 'absent')
    return { possible: false, why: `The ${status.rollbackTo} stack has been removed.` }
  return { possible: true, colour: status.rollbackTo }
}

function blockedBy(status: ReleaseStatus, verb: 'switch' | 'rollback'): string | null {
  const { operation, unfinished } = status
  if (operation?.state === 'running') return `“${operation.verb} ${operation.colour ?? ''}” is running.`
  const mayResume = unfinished && ['switch', 'rollback', 'check'].includes(unfinished.verb)
  if (unfinished && !mayResume && verb === 'switch')
    return `“${unfinished.verb} ${unfinished.colour}” was interrupted. Run it again first.`
  return null
}

export function releaseReasonProblem(reason: string): string | null {
  const length = reason.trim().length
  if (length === 0) return 'A reason is needed; the journal keeps it.'
  return length < 10 ? 'Say a little more (at least 10 characters).' : null
}
