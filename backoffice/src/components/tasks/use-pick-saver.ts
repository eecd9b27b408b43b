'use client'

import { useEffect, useRef, useState } from 'react'
import { decidedDrafts } from '#lib/domain/picking.ts'
import type { Draft, Drafts } from '#lib/domain/picking.ts'
import type { Task } from '#lib/transforms/task.ts'
import { savePick } from './task-calls.ts'

type PickSaverOptions = {
  task: Task
  drafts: Drafts
  enabled: boolean
  onSaved: (task: Task, serverTime: number) => void
  onLost: () => void
  onClosed: () => void
}

export type PickSaver = { waiting: number; offline: boolean; refusals: Record<string, string> }

type Refused = { draft: Draft; message: string }

const retryMs = 3_000

/** Sends decided counts one after the other and tries again while the network is away. */
export function usePickSaver({
  task,
  drafts,
  enabled,
  onSaved,
  onLost,
  onClosed,
}: PickSaverOptions): PickSaver {
  const [offline, setOffline] = useState(false)
  const [refused, setRefused] = useState<Record<string, Refused>>({})
  const [round, setRound] = useState(0)
  const sending = useRef(false)

  const isRefused = (lineId: string) =>
    drafts[lineId] !== undefined && refused[lineId]?.draft === drafts[lineId]
  const waiting = decidedDrafts(task, drafts)
  const next = waiting.find(({ line }) => !isRefused(line.lineId))
  const lineId = next?.line.lineId
  const draft = next?.draft

  useEffect(() => {
    if (!enabled || !lineId || !draft || sending.current) return
    sending.current = true
    void savePick(task.taskId, lineId, draft.count, draft.reason).then((answer) => {
      sending.current = false
      setOffline(answer.kind === 'no-answer')
      if (answer.kind === 'done') onSaved(answer.task, answer.serverTime)
      else if (answer.kind === 'lease-lost') onLost()
      else if (answer.kind === 'closed') onClosed()
      else if (answer.kind === 'refused')
        setRefused((known) => ({ ...known, [lineId]: { draft, message: answer.message } }))
      setTimeout(() => setRound((one) => one + 1), answer.kind === 'no-answer' ? retryMs : 0)
    })
  }, [enabled, lineId, draft, round, task.taskId, onSaved, onLost, onClosed])

  useEffect(() => {
    const retry = () => setRound((one) => one + 1)
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [])

  const refusals = Object.entries(refused).filter(([id]) => isRefused(id))
  return {
    waiting: waiting.length,
    offline,
    refusals: Object.fromEntries(refusals.map(([id, { message }]) => [id, message])),
  }
}
