import { existsSync } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

interface Manifest {
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

/** Copies packages that cannot be bundled, and what they need, into `target`; other platforms' binaries are not installed, so not copied. */
export async function copyPackages(names: string[], from: string, target: string): Promise<void> {
  for (const name of names) {
    const source = findPackage(name, from)
    if (!source || existsSync(join(target, name))) continue
    await cp(source, join(target, name), { recursive: true, dereference: true })
    const manifest = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as Manifest
    const needs = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })
    await copyPackages(needs, source, target)
  }
}

function findPackage(name: string, from: string): string | undefined {
  const folders = createRequire(join(from, 'package.json')).resolve.paths(name) ?? []
  return folders
    .map((folder) => join(folder, name))
    .find((folder) => existsSync(join(folder, 'package.json')))
}
