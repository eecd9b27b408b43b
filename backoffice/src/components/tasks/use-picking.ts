'use client'

import { useCallback, useState } from 'react'
import { holderOf } from '#lib/domain/lease.ts'
import type { Draft, Drafts } from '#lib/domain/picking.ts'
import type { Holder, Task } from '#lib/transforms/task.ts'
import { claimTask } from './claim-task.ts'
import type { ClaimAnswer } from './claim-task.ts'
import { fetchTask } from './task-calls.ts'
import { useDrafts } from './use-drafts.ts'
import { useLease } from './use-lease.ts'
import type { Lease } from './use-lease.ts'
import { usePickSaver } from './use-pick-saver.ts'
import type { PickSaver } from './use-pick-saver.ts'

export type Picking = {
  task: Task
  drafts: Drafts
  mine: boolean
  /** The lease went away while this screen was at work. */
  lost: boolean
  lease: Lease
  saver: PickSaver
  write: (lineId: string, draft: Draft) => void
  adopt: (task: Task, serverTime?: number) => void
  claim: () => Promise<ClaimAnswer>
  lose: () => void
  reload: () => void
}

export function usePicking(initial: Task, me: Holder, serverNow: string): Picking {
  const [task, setTask] = useState(initial)
  const [lost, setLost] = useState(false)
  const { drafts, write } = useDrafts(task)
  const atWork = task.status === 'claimed' || task.status === 'picking'
  const holder = task.status === 'packed' ? task.claimedBy : holderOf(task, Date.parse(serverNow))
  const mine = holder?.accountId === me.accountId && !lost

  const reload = useCallback(() => {
    void fetchTask(initial.taskId).then((answer) => answer.kind === 'done' && setTask(answer.task))
  }, [initial.taskId])

  const lose = useCallback(() => {
    setLost(true)
    reload()
  }, [reload])

  const lease = useLease({
    expiresAt: mine && atWork ? task.leaseExpiresAt : null,
    serverNow,
    onRenew: async () => {
      await claim()
    },
    onEnded: lose,
  })
  const { learnTime } = lease

  const adopt = useCallback(
    (current: Task, serverTime?: number) => {
      setTask(current)
      if (serverTime) learnTime(serverTime)
    },
    [learnTime],
  )

  async function claim(): Promise<ClaimAnswer> {
    const answer = await claimTask(initial.taskId)
    if (answer.kind === 'claimed') {
      setLost(false)
      adopt(answer.task, answer.serverTime)
    } else if (answer.kind === 'taken' && mine) lose()
    return answer
  }

  const saver = usePickSaver({
    task,
    drafts,
    enabled: mine && atWork,
    onSaved: adopt,
    onLost: lose,
    onClosed: reload,
  })
  return { task, drafts, mine, lost, lease, saver, write, adopt, claim, lose, reload }
}
