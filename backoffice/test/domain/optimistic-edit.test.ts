import { describe, expect, it } from 'vitest'
import { answerEdit, startEdit, submitEdit, takeTheirs } from '#lib/domain/optimistic-edit.ts'
import type { Edit } from '#lib/domain/optimistic-edit.ts'

const base = { value: 24, version: 3 }
const theirs = { value: 30, version: 4 }
const sent = (edit: Edit<number>, mine: number) => {
  const saving = submitEdit(edit, mine)
  if (saving.state !== 'saving') throw new Error('nothing was sent')
  return saving
}
const conflicted = () => answerEdit(sent(startEdit(base), 20), { kind: 'conflict', theirs })

describe('two people change one value', () => {
  it('sends the version that was looked at', () => {
    expect(sent(startEdit(base), 20).seen).toEqual(base)
  })

  it('is over when the value is saved', () => {
    const now = { value: 20, version: 4 }
    expect(answerEdit(sent(startEdit(base), 20), { kind: 'saved', now })).toEqual({ state: 'saved', now })
  })

  it('shows both values after a conflict and loses neither', () => {
    expect(conflicted()).toEqual({ state: 'conflict', base, mine: 20, theirs, error: null })
  })

  it('keeps mine by sending it with the version of theirs', () => {
    expect(sent(conflicted(), 20)).toMatchObject({ mine: 20, seen: theirs, base })
  })

  it('takes theirs without sending anything', () => {
    expect(takeTheirs(conflicted())).toEqual({ state: 'discarded', now: theirs })
    expect(takeTheirs(startEdit(base))).toEqual(startEdit(base))
  })

  it('asks again when a third person saved while I decided', () => {
    const third = { value: 31, version: 5 }
    const again = answerEdit(sent(conflicted(), 20), { kind: 'conflict', theirs: third })
    expect(again).toEqual({ state: 'conflict', base, mine: 20, theirs: third, error: null })
  })

  it('has nothing to decide when both came to the same value', () => {
    const same = { value: 20, version: 4 }
    expect(answerEdit(sent(startEdit(base), 20), { kind: 'conflict', theirs: same })).toEqual({
      state: 'saved',
      now: same,
    })
  })

  it('stays where it was when saving fails', () => {
    const message = 'No answer.'
    expect(answerEdit(sent(startEdit(base), 20), { kind: 'failed', message })).toEqual({
      state: 'editing',
      base,
      error: message,
    })
    expect(answerEdit(sent(conflicted(), 20), { kind: 'failed', message })).toEqual({
      state: 'conflict',
      base,
      mine: 20,
      theirs,
      error: message,
    })
  })

  it('ignores an answer that nobody waits for', () => {
    expect(answerEdit(startEdit(base), { kind: 'saved', now: theirs })).toEqual(startEdit(base))
  })
})
