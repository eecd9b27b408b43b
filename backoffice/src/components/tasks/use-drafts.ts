'use client'

import { useEffect, useState } from 'react'
import { pruneDrafts } from '#lib/domain/picking.ts'
import type { Draft, Drafts } from '#lib/domain/picking.ts'
import type { Task } from '#lib/transforms/task.ts'

export type DraftBook = { drafts: Drafts; write: (lineId: string, draft: Draft) => void }

/** Counts that are not with the server yet survive a reload, an empty battery and a lost lease. */
export function useDrafts(task: Task): DraftBook {
  const key = `halles:picking:${task.taskId}`
  const [drafts, setDrafts] = useState<Drafts | null>(null)

  useEffect(() => setDrafts((known) => known ?? load(key)), [key])
  useEffect(() => {
    setDrafts((known) => known && pruneDrafts(task, known))
  }, [task])
  useEffect(() => {
    if (drafts) store(key, drafts)
  }, [key, drafts])

  return {
    drafts: drafts ?? {},
    write: (lineId, draft) => setDrafts((known) => pruneDrafts(task, { ...known, [lineId]: draft })),
  }
}

function load(key: string): Drafts {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Drafts) : {}
  } catch {
    return {}
  }
}

function store(key: string, drafts: Drafts): void {
  try {
    if (Object.keys(drafts).length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(drafts))
  } catch {
    // A browser without storage still counts on; only a reload would forget.
  }
}
