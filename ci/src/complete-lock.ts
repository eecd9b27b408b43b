import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './run-command.ts'

interface Lock {
  packages: Record<string, { version: string; resolved?: string; integrity?: string }>
}

/**
 * A lock derived from the workspace's has no hash of our own packages, for there they are folders. The registry knows it: with it a changed
 * kit is installed anew, and one that was tampered with is not installed.
 */
export async function completeLock(directory: string, npmArguments: string[]): Promise<void> {
  const file = join(directory, 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (!path.startsWith('node_modules/@halles/') || entry.integrity) continue
    const wanted = `${path.slice('node_modules/'.length)}@${entry.version}`
    const dist = await runCommand('npm', ['view', wanted, 'dist', '--json', ...npmArguments], {
      cwd: directory,
    })
    if (dist.trim() === '') throw new Error(`${wanted} is in no registry: run the pipeline for it first`)
    const { tarball, integrity } = JSON.parse(dist) as { tarball: string; integrity: string }
    Object.assign(entry, { resolved: tarball, integrity })
  }
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
}
