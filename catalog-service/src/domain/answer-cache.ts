/** Keeps answers in memory until it is cleared: whatever is read while the old content is dropped is not kept either. */
export interface AnswerCache<Value> {
  /** The answer under `key`, loaded once however many ask at the same time. What is missing (undefined) or failed is not kept. */
  get(key: string, load: () => Promise<Value | undefined>): Promise<Value | undefined>
  clear(): void
}

/** `sizeOf` is in bytes or characters; over `limit` the cache starts afresh. */
export function createAnswerCache<Value>(
  limit: number,
  sizeOf: (value: Value) => number,
): AnswerCache<Value> {
  const answers = new Map<string, Promise<Value | undefined>>()
  let size = 0

  function clear(): void {
    answers.clear()
    size = 0
  }

  function settled(key: string, answer: Promise<Value | undefined>, value: Value | undefined): void {
    if (answers.get(key) !== answer) return
    if (value === undefined) answers.delete(key)
    else size += sizeOf(value)
    if (size > limit) clear()
  }

  return {
    clear,
    get: (key, load) => {
      const known = answers.get(key)
      if (known) return known
      const answer = load()
      answers.set(key, answer)
      answer.then(
        (value) => settled(key, answer, value),
        () => settled(key, answer, undefined),
      )
      return answer
    },
  }
}
