import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Replaces a file whole: after a crash there is either the old content or the new, never half. */
export async function writeFileDurably(file: string, content: string, mode = 0o600): Promise<void> {
  const temporary = `${file}.${process.pid}.${Date.now()}.tmp`
  const handle = await open(temporary, 'w', mode)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, file)
  await syncFolder(dirname(file))
}

export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
