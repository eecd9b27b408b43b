'use client'

import type { Draft, Drafts } from '#lib/domain/picking.ts'

/** Counts that are not with the server yet survive a reload, an empty battery and a lost lease. */
export type DraftStore = {
  read: () => Drafts
  write: (drafts: Drafts) => void
  subscribe: (changed: () => void) => () => void
}

const stores = new Map<string, DraftStore>()

export const noDrafts: Drafts = {}

export function draftStore(taskId: string): DraftStore {
  let store = stores.get(taskId)
  if (!store) {
    store = makeStore(`halles:picking:${taskId}`)
    stores.set(taskId, store)
  }
  return store
}

function makeStore(key: string): DraftStore {
  let drafts = load(key)
  const listeners = new Set<() => void>()
  return {
    read: () => drafts,
    write: (next) => {
      drafts = next
      save(key, next)
      for (const changed of listeners) changed()
    },
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}

function load(key: string): Drafts {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, Draft>) : noDrafts
  } catch {
    return noDrafts
  }
}

function save(key: string, drafts: Drafts): void {
  try {
    if (Object.keys(drafts).length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(drafts))
  } catch {
    // A browser without storage still counts on; only a reload would forget.
  }
}
