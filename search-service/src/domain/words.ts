const stopWords = new Set(
  'a an and at au aux by de des du en et for from in la le les of on or ou the to un une with'.split(' '),
)

/** Lower case, without accents and ligatures: `Crème brûlée` and `creme brulee` are the same to a shopper. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
}

/** The words of a text as they are written. */
export function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** What a word is looked up as, or null when it says nothing: folded, and in the singular as far as English spelling tells. */
export function termOf(word: string): string | null {
  const folded = fold(word)
  if (stopWords.has(folded) || (folded.length < 2 && !/\d/.test(folded))) return null
  return singular(folded)
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith('oes')) return word.slice(0, -2)
  return word.slice(0, -1)
}
