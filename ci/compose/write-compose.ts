import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { diskSource } from '../bamboo/sources.ts'
import { generateCompose } from './generate-compose.ts'

/** Writes what follows from the stack and its folders; the rest of the folder is left alone. */
export function writeCompose(root: string): void {
  mkdirSync(folderOf(root), { recursive: true })
  for (const [name, text] of generateCompose(diskSource(root))) {
    const file = join(folderOf(root), name)
    writeFileSync(file, text)
    if (text.startsWith('#!')) chmodSync(file, 0o755)
  }
}

/** The names of files that are not as they should be. */
export function compareCompose(root: string): string[] {
  return [...generateCompose(diskSource(root))].flatMap(([name, text]) => {
    const file = join(folderOf(root), name)
    return existsSync(file) && readFileSync(file, 'utf8') === text ? [] : [name]
  })
}

function folderOf(root: string): string {
  return join(root, 'stacks', 'compose')
}
