'use client'

import { useEffect, useRef, useState } from 'react'
import { decidedDrafts } from '#lib/domain/picking.ts'
import type { Drafts } from '#lib/domain/picking.ts'
import type { Task } from '#lib/transforms/task.ts'
import { savePick } from './task-calls.ts'

type PickSaverOptions = {
  task: Task
  drafts: Drafts
  enabled: boolean
  onSaved: (task: Task, serverTime: number) => void
  onLost: () => void
}

export type PickSaver = { waiting: number; offline: boolean; refusals: Record<string, string> }

const retryMs = 3_000

/** Sends decided counts one after the other and tries again while the network is away. */
export function usePickSaver({ task, drafts, enabled, onSaved, onLost }: PickSaverOptions): PickSaver {
  const [offline, setOffline] = useState(false)
  const [refusals, setRefusals] = useState<Record<string, string>>({})
  const [round, setRound] = useState(0)
  const sending = useRef(false)
  const refusedDrafts = useRef(new Map<string, unknown>())

  const waiting = decidedDrafts(task, drafts)
  const next = waiting.find(({ line, draft }) => refusedDrafts.current.get(line.lineId) !== draft)

  useEffect(() => {
    if (!enabled || !next || sending.current) return
    const { line, draft } = next
    sending.current = true
    void savePick(task.taskId, line.lineId, draft.count, draft.reason).then((answer) => {
      sending.current = false
      setOffline(answer.kind === 'no-answer')
      if (answer.kind === 'done') onSaved(answer.task, answer.serverTime)
      else if (answer.kind === 'lease-lost') onLost()
      else if (answer.kind === 'refused') {
        refusedDrafts.current.set(line.lineId, draft)
        setRefusals((known) => ({ ...known, [line.lineId]: answer.message }))
      }
      if (answer.kind === 'no-answer') setTimeout(() => setRound((one) => one + 1), retryMs)
      else setRound((one) => one + 1)
    })
  }, [enabled, next, round, task.taskId, onSaved, onLost])

  useEffect(() => {
    const retry = () => setRound((one) => one + 1)
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [])

  const current = Object.entries(refusals).filter(
    ([lineId]) => drafts[lineId] !== undefined && refusedDrafts.current.get(lineId) === drafts[lineId],
  )
  return { waiting: waiting.length, offline, refusals: Object.fromEntries(current) }
}
