'use client'

import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { pruneDrafts } from '#lib/domain/picking.ts'
import type { Draft, Drafts } from '#lib/domain/picking.ts'
import type { Task } from '#lib/transforms/task.ts'
import { draftStore, noDrafts } from './draft-store.ts'
import type { DraftStore } from './draft-store.ts'

export type DraftBook = { drafts: Drafts; write: (lineId: string, draft: Draft) => void }

const emptyStore: DraftStore = { read: () => noDrafts, write: () => {}, subscribe: () => () => {} }

export function useDrafts(task: Task): DraftBook {
  const store = typeof window === 'undefined' ? emptyStore : draftStore(task.taskId)
  const stored = useSyncExternalStore(store.subscribe, store.read, () => noDrafts)
  const drafts = useMemo(() => pruneDrafts(task, stored), [task, stored])

  useEffect(() => {
    if (Object.keys(drafts).length !== Object.keys(stored).length) store.write(drafts)
  }, [store, drafts, stored])

  return {
    drafts,
    write: (lineId, draft) => store.write({ ...drafts, [lineId]: draft }),
  }
}
