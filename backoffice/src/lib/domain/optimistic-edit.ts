/** A value with a version, edited by several people: yours is never lost and theirs is never overwritten unseen. */
export type Versioned<T> = { value: T; version: number }

export type Edit<T> =
  | { state: 'editing'; base: Versioned<T>; error: string | null }
  | { state: 'saving'; base: Versioned<T>; mine: T; seen: Versioned<T> }
  | { state: 'conflict'; base: Versioned<T>; mine: T; theirs: Versioned<T>; error: string | null }
  | { state: 'saved'; now: Versioned<T> }
  | { state: 'discarded'; now: Versioned<T> }

export type SaveAnswer<T> =
  | { kind: 'saved'; now: Versioned<T> }
  | { kind: 'conflict'; theirs: Versioned<T> }
  | { kind: 'failed'; message: string }

export function startEdit<T>(base: Versioned<T>): Edit<T> {
  return { state: 'editing', base, error: null }
}

/** The version to send is the newest one this person has looked at. */
export function submitEdit<T>(edit: Edit<T>, mine: T): Edit<T> {
  if (edit.state === 'editing') return { state: 'saving', base: edit.base, mine, seen: edit.base }
  if (edit.state === 'conflict') return { state: 'saving', base: edit.base, mine, seen: edit.theirs }
  return edit
}

export function answerEdit<T>(edit: Edit<T>, answer: SaveAnswer<T>): Edit<T> {
  if (edit.state !== 'saving') return edit
  const { base, mine, seen } = edit
  if (answer.kind === 'saved') return { state: 'saved', now: answer.now }
  if (answer.kind === 'failed') {
    return seen === base
      ? { state: 'editing', base, error: answer.message }
      : { state: 'conflict', base, mine, theirs: seen, error: answer.message }
  }
  // Somebody came to the same value: there is nothing left to decide.
  if (Object.is(answer.theirs.value, mine)) return { state: 'saved', now: answer.theirs }
  return { state: 'conflict', base, mine, theirs: answer.theirs, error: null }
}

export function takeTheirs<T>(edit: Edit<T>): Edit<T> {
  return edit.state === 'conflict' ? { state: 'discarded', now: edit.theirs } : edit
}
