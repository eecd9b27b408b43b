import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const NOT_BUILT_FROM = new Set([
  'node_modules',
  'dist',
  '.next',
  'test',
  'generated',
  'coverage',
  'README.md',
  'openapi.json',
  'next-env.d.ts',
])

/** A hash over the names and contents of everything a folder is built from. */
export function hashFolder(folder) {
  const hash = createHash('sha256')
  for (const path of listFiles(folder))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(folder, path)))
      .update('\0')
  return hash.digest('hex')
}

function listFiles(folder, below = '') {
  const entries = readdirSync(join(folder, below), { withFileTypes: true }).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  )
  return entries.flatMap((entry) => {
    if (NOT_BUILT_FROM.has(entry.name) || entry.name.endsWith('.tsbuildinfo')) return []
    const path = join(below, entry.name)
    if (entry.isDirectory()) return listFiles(folder, path)
    return entry.isFile() ? [path] : []
  })
}
