import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './folders.mjs'

export const NODE = join(ROOT, 'node_modules', '.bin', 'node')

/** Becomes the release tool, on the Node version the lockfile pins. */
export function becomeReleaseTool(args) {
  return becomeNode([join(ROOT, 'release', 'dist', 'main.js'), ...args])
}

/** Hands this terminal to a process of the pinned Node: same signals, same exit code. */
export function becomeNode(args, { cwd } = {}) {
  const child = spawn(NODE, args, { cwd, stdio: 'inherit', env: { ...process.env, HALLES_ROOT: ROOT } })
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name))
  child.on('error', fail)
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

export function fail(error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(error?.exitCode ?? 1)
}
