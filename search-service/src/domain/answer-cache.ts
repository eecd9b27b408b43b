/** Answers as JSON text, kept until the index changes: most shoppers look at the same few listings. */
export interface AnswerCache {
  get(key: string, make: () => string): string
  clear(): void
}

const longestKey = 300

/** Over `limit` characters the cache starts afresh. */
export function createAnswerCache(limit: number): AnswerCache {
  const answers = new Map<string, string>()
  let size = 0
  const clear = () => {
    answers.clear()
    size = 0
  }
  return {
    clear,
    get: (key, make) => {
      const known = answers.get(key)
      if (known !== undefined) return known
      const answer = make()
      if (key.length > longestKey) return answer
      if (size + answer.length > limit) clear()
      answers.set(key, answer)
      size += answer.length
      return answer
    },
  }
}
