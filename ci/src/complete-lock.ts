import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './run-command.ts'

interface Lock {
  packages: Record<string, { version: string; resolved?: string; integrity?: string }>
}

/** Our own packages in a folder's lock, with the hashes they were installed by. */
export function ownPackages(directory: string): Record<string, string> {
  const entries = Object.entries(readLock(directory).packages).filter(([path]) => isOwn(path))
  return Object.fromEntries(entries.map(([path, entry]) => [specifier(path, entry), entry.integrity ?? '']))
}

/**
 * A lock derived from the workspace's has no hash of our own packages, for there they are folders. The registry knows it: with it a changed
 * kit is installed anew, and one that was tampered with is not installed.
 */
export async function completeLock(directory: string, npmArguments: string[]): Promise<void> {
  const lock = readLock(directory)
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (!isOwn(path) || entry.integrity) continue
    const wanted = specifier(path, entry)
    const dist = await runCommand('npm', ['view', wanted, 'dist', '--json', ...npmArguments], {
      cwd: directory,
    })
    if (dist.trim() === '') throw new Error(`${wanted} is in no registry: run the pipeline for it first`)
    const { tarball, integrity } = JSON.parse(dist) as { tarball: string; integrity: string }
    Object.assign(entry, { resolved: tarball, integrity })
  }
  writeFileSync(lockFile(directory), `${JSON.stringify(lock, null, 2)}\n`)
}

function lockFile(directory: string): string {
  return join(directory, 'package-lock.json')
}

function readLock(directory: string): Lock {
  return JSON.parse(readFileSync(lockFile(directory), 'utf8')) as Lock
}

function isOwn(path: string): boolean {
  return path.startsWith('node_modules/@halles/')
}

function specifier(path: string, { version }: { version: string }): string {
  return `${path.slice('node_modules/'.length)}@${version}`
}
