'use client'

import { useState } from 'react'
import { callService } from '#lib/browser/call-service.ts'
import { sayProblem } from '#lib/browser/words.ts'
import { answerEdit, startEdit, submitEdit, takeTheirs } from '#lib/domain/optimistic-edit.ts'
import type { Edit, SaveAnswer, Versioned } from '#lib/domain/optimistic-edit.ts'

type VersionedEditOptions = {
  base: Versioned<number>
  path: string
  body: (value: number, expectedVersion: number) => unknown
  read: (body: unknown) => Versioned<number>
  onDone: (now: Versioned<number>, how: 'saved' | 'discarded') => void
}

export type VersionedEdit = {
  edit: Edit<number>
  save: (value: number) => Promise<void>
  discard: () => void
}

export function useVersionedEdit({ base, path, body, read, onDone }: VersionedEditOptions): VersionedEdit {
  const [edit, setEdit] = useState(() => startEdit(base))

  const save = async (value: number) => {
    const saving = submitEdit(edit, value)
    if (saving.state !== 'saving') return
    setEdit(saving)
    const next = answerEdit(saving, await send(path, body(value, saving.seen.version), read))
    setEdit(next)
    if (next.state === 'saved') onDone(next.now, 'saved')
  }

  const discard = () => {
    const next = takeTheirs(edit)
    setEdit(next)
    if (next.state === 'discarded') onDone(next.now, 'discarded')
  }

  return { edit, save, discard }
}

async function send(
  path: string,
  body: unknown,
  read: (body: unknown) => Versioned<number>,
): Promise<SaveAnswer<number>> {
  const answer = await callService('PUT', path, { body, idempotencyKey: crypto.randomUUID() })
  if (answer.ok) return { kind: 'saved', now: read(answer.body) }
  const { problem } = answer
  if (problem.kind === 'version-conflict' && problem.extra.current)
    return { kind: 'conflict', theirs: read(problem.extra.current) }
  return { kind: 'failed', message: sayProblem(problem) }
}
