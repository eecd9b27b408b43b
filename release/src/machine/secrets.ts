import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'

/** Reads the secret of that name, or makes one; a file of mode 0600 that is either absent or whole. */
export async function keepSecret(folder: string, name: string): Promise<string> {
  const path = join(folder, name)
  const kept = await readSecret(path)
  if (kept) return kept

  await mkdir(folder, { recursive: true, mode: 0o700 })
  const secret = randomBytes(24).toString('base64url')
  const partial = `${path}.partial`
  const file = await open(partial, 'w', 0o600)
  try {
    await file.writeFile(secret)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(partial, path)
  return secret
}

export async function readSecret(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
