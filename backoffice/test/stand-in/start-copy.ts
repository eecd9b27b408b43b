import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { standaloneFolder } from '../../scripts/standalone-folder.mjs'

/** Runs a copy of the build, so that a build that starts meanwhile takes nothing from under it. */
export function startCopy(environment: Record<string, string>): ChildProcess {
  const built = standaloneFolder()
  const copy = mkdtempSync(join(tmpdir(), 'halles-backoffice-'))
  const root = join(import.meta.dirname, '..', '..', '.next', 'standalone')
  cpSync(root, copy, { recursive: true, verbatimSymlinks: true })
  const app = spawn(process.execPath, [join(copy, relative(root, built), 'server.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, HOSTNAME: '127.0.0.1', KEEP_ALIVE_TIMEOUT: '75000', ...environment },
  })
  app.once('exit', () => rmSync(copy, { recursive: true, force: true }))
  return app
}
