import { copyFile, readFile, rename, rm, stat, truncate } from 'node:fs/promises'

export interface RotationPolicy {
  maxBytes: number
  keep: number
}

export const defaultRotation: RotationPolicy = { maxBytes: 10 * 1_048_576, keep: 3 }

/**
 * Rotates by copy and truncate: the process writes to its file by an append-mode descriptor of its own, which is what
 * lets it outlive the supervisor, so the file may not be moved away.
 */
export async function rotateLog(file: string, policy: RotationPolicy): Promise<boolean> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  )
  if (size <= policy.maxBytes) return false
  await rm(`${file}.${policy.keep}`, { force: true })
  for (let index = policy.keep - 1; index >= 1; index -= 1) {
    await rename(`${file}.${index}`, `${file}.${index + 1}`).catch(ignoreMissing)
  }
  await copyFile(file, `${file}.1`)
  await truncate(file, 0)
  return true
}

/** A log and what was rotated away from it, oldest first. */
export async function readWholeLog(file: string, { keep } = defaultRotation): Promise<string> {
  const rotated = Array.from({ length: keep }, (_, index) => `${file}.${keep - index}`)
  const parts = await Promise.all(
    [...rotated, file].map((path) => readFile(path, 'utf8').catch(ignoreMissing)),
  )
  return parts.join('')
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
