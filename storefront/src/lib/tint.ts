const TINTS = 8

/** Every stand of the hall has its own awning colour: the same word always gets the same one of eight. */
export function tintOf(word: string): string {
  let hash = 7
  for (const character of word) hash = (hash * 31 + character.charCodeAt(0)) % 9_973
  return `tint-${(hash % TINTS) + 1}`
}
