import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { config } from './config.ts'
import { runCommand } from './run-command.ts'

export interface PackageToPublish {
  name: string
  version: string
  npmrc: string
  logFile: string
}

/** Publishes a packed file, unless it is there already. The same version never with other content. */
export async function publishPackage(
  file: string,
  { name, version, npmrc, logFile }: PackageToPublish,
): Promise<{ integrity: string; said: string }> {
  const cwd = dirname(file)
  const target = ['--userconfig', npmrc]
  const wanted = `${name}@${version}`
  const integrity = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`
  const stored = await runCommand('npm', ['view', wanted, 'dist.integrity', ...target], { cwd }).catch(
    () => '',
  )
  const before = stored.trim()
  if (before !== '' && before !== integrity)
    throw new Error(
      `${wanted} is published with other content: a version never changes, so raise it in package.json (or, on loopback, remove ci/.halles/packages)`,
    )
  if (before === '') await runCommand('npm', ['publish', file, ...target], { cwd, logFile })
  const said = `${wanted} ${before === '' ? 'to' : 'is there already, unchanged:'} ${config.packageRegistry}`
  return { integrity, said }
}
