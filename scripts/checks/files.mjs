import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SKIPPED = new Set(['node_modules', 'dist', '.next', 'generated', 'fixtures', 'coverage', 'public'])
const CODE = /\.(ts|tsx|mts|cts|js|mjs|cjs)$/

/** Every code file of a folder, as `{ path, text }` with the path relative to it. */
export function readCode(folder, below = '') {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : readCode(folder, path)
    if (!entry.isFile() || !CODE.test(entry.name) || entry.name === 'next-env.d.ts') return []
    return [{ path, text: readFileSync(join(folder, path), 'utf8') }]
  })
}
