/**
 * Dies like `kill -9` at a named place, for tests of convergence: `before:<step>`, `after:<step>` (done, not yet written
 * down) or `journaled:<step>`; a name alone means `after:`.
 */
export function failpoint(
  configured: string | undefined,
  moment: 'before' | 'after' | 'journaled',
  step: string,
): void {
  if (configured === undefined) return
  const wanted = configured.includes(':') ? configured : `after:${configured}`
  if (wanted === `${moment}:${step}`) process.kill(process.pid, 'SIGKILL')
}
