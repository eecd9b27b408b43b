import { splitWords, termOf } from './words.ts'

/** The words of the shop, so that a misspelled one can be taken for what was meant. */
export interface Vocabulary {
  learn(text: string): void
  /** The known term closest to an unknown one, or undefined when none is close enough. */
  closest(term: string): string | undefined
  /** A term as it is written in the shop, in the singular or plural that was typed. */
  written(term: string, typed: string): string
  /** Known terms with this beginning, the most frequent first. */
  startingWith(beginning: string): string[]
}

interface KnownWord {
  count: number
  forms: Map<string, number>
}

export function createVocabulary(): Vocabulary {
  const words = new Map<string, KnownWord>()
  return {
    learn: (text) => {
      for (const word of splitWords(text)) {
        const term = termOf(word)
        if (term === null || /\d/.test(term)) continue
        const known = words.get(term) ?? { count: 0, forms: new Map() }
        const form = word.toLowerCase()
        known.count += 1
        known.forms.set(form, (known.forms.get(form) ?? 0) + 1)
        words.set(term, known)
      }
    },
    closest: (term) => {
      const allowed = allowedEdits(term)
      let best: { term: string; edits: number; count: number } | undefined
      for (const [word, { count }] of words) {
        if (Math.abs(word.length - term.length) > allowed) continue
        if (term.length === 3 && word[0] !== term[0]) continue
        const edits = editsBetween(term, word, allowed) + (word[0] === term[0] ? 0 : 0.5)
        if (edits >= allowed + 1) continue
        if (!best || edits < best.edits || (edits === best.edits && count > best.count))
          best = { term: word, edits, count }
      }
      return best?.term
    },
    written: (term, typed) => {
      const plural = typed.toLowerCase().endsWith('s')
      const forms = [...(words.get(term)?.forms ?? [])].filter(([form]) => form.endsWith('s') === plural)
      return forms.toSorted((left, right) => right[1] - left[1])[0]?.[0] ?? term
    },
    startingWith: (beginning) =>
      [...words]
        .filter(([word]) => word.startsWith(beginning))
        .sort(([, left], [, right]) => right.count - left.count)
        .map(([word]) => word),
  }
}

function allowedEdits(term: string): number {
  if (term.length < 3) return 0
  return term.length < 7 ? 1 : 2
}

/** Optimal string alignment: insertions, deletions, replacements and swapped neighbours; gives `limit + 1` as soon as it is more. */
export function editsBetween(left: string, right: string, limit: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1]
      let edits = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
      )
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      if (swapped) edits = Math.min(edits, (beforeLast[column - 2] as number) + 1)
      current.push(edits)
    }
    if (Math.min(...current) > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return last[right.length] as number
}
