import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** SHA-256 over the names and contents of all files below the folder, in name order; null when there is no folder. */
export async function hashFolder(
  folder: string,
  skip: (path: string) => boolean = () => false,
): Promise<string | null> {
  const files = await listFiles(folder)
  if (!files) return null
  const hash = createHash('sha256')
  for (const file of files.sort()) {
    const name = relative(folder, file)
    if (skip(name)) continue
    hash.update(`${name}\0`)
    hash.update(await readFile(file))
    hash.update('\0')
  }
  return hash.digest('hex')
}

export async function listFiles(folder: string): Promise<string[] | null> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
