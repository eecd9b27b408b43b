/** The address of a request after the tricks have been refused. */
export interface RequestTarget {
  path: string
  /** With its question mark, or empty. */
  query: string
}

const trickyPath = /\\|\/\/|%(?:25)*(?:2e|2f|5c|00)|%(?![0-9a-f]{2})|\/\.{1,2}(?:\/|$)|[^\x21-\x7e]/i
const rawByte = /[^\x21-\x7e]/g
const maxTargetLength = 8192

/** Null for an address we do not pass on: not a plain absolute path, dot segments, encoded slashes, backslashes, raw bytes. */
export function readTarget(url: string): RequestTarget | null {
  if (url.charCodeAt(0) !== 47 || url.length > maxTargetLength) return null
  const mark = url.indexOf('?')
  const path = mark < 0 ? url : url.slice(0, mark)
  if (path.includes('#') || trickyPath.test(path)) return null
  return { path, query: mark < 0 ? '' : url.slice(mark).replace(rawByte, encodeByte) }
}

function encodeByte(character: string): string {
  return `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`
}
