import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Makes the folder hold exactly these files. */
export function writeSpecs(folder: string, files: Map<string, string>): void {
  for (const path of filesIn(folder)) if (!files.has(path)) rmSync(join(folder, path))
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** How the folder differs from these files; nothing when it does not. */
export function compareSpecs(folder: string, files: Map<string, string>): string[] {
  const there = new Set(filesIn(folder))
  return [
    ...[...files].flatMap(([path, text]) =>
      !there.has(path)
        ? [`${path} is missing`]
        : readFileSync(join(folder, path), 'utf8') === text
          ? []
          : [`${path} is not what the folders say`],
    ),
    ...[...there].filter((path) => !files.has(path)).map((path) => `${path} belongs to no folder`),
  ]
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
