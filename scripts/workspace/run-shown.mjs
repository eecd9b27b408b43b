import { spawn } from 'node:child_process'
import { endGroup } from './run-command.mjs'

/**
 * Runs a command in its own process group, shows what it says as it says it, and resolves with its exit code. The group is ended
 * when the signal aborts. `capture` keeps the standard output back and resolves with that, too.
 */
export function runShown(command, args, { env, signal, capture = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
      detached: true,
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    const stop = () => endGroup(child.pid)
    signal?.addEventListener('abort', stop)
    if (signal?.aborted) stop()
    child.on('error', reject)
    child.on('close', (code) => {
      signal?.removeEventListener('abort', stop)
      resolve({ code: code ?? 1, output })
    })
  })
}
