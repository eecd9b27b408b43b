import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * SHA-256 over the names and contents of all files below the folder, in name order; null when there is no folder. Synchronous
 * inside: thousands of small files are read several times faster that way.
 */
export async function hashFolder(
  folder: string,
  skip: (path: string) => boolean = () => false,
): Promise<string | null> {
  const files = listFiles(folder)
  if (!files) return null
  const hash = createHash('sha256')
  for (const file of files.sort()) {
    const name = relative(folder, file)
    if (skip(name)) continue
    hash.update(`${name}\0`)
    hash.update(readFileSync(file))
    hash.update('\0')
  }
  return hash.digest('hex')
}

function listFiles(folder: string): string[] | null {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
