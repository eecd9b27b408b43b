import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A tree of files that folders are read from: the disk, or a commit. Paths are relative to the root of the workspace. */
export interface Source {
  read(path: string): string | undefined
  has(path: string): boolean
}

export function diskSource(root: string): Source {
  return {
    read: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined),
    has: (path) => existsSync(join(root, path)),
  }
}

export function commitSource(root: string, commit: string): Source {
  const paths = new Set<string>()
  for (const path of git(root, ['ls-tree', '-r', '-z', '--name-only', commit]).split('\0').filter(Boolean)) {
    const parts = path.split('/')
    parts.forEach((_, index) => paths.add(parts.slice(0, index + 1).join('/')))
  }
  return {
    read: (path) => (paths.has(path) ? git(root, ['show', `${commit}:${path}`]) : undefined),
    has: (path) => paths.has(path),
  }
}

/** Runs git and gives what it wrote; what it complained about becomes the error. */
export function git(
  cwd: string,
  args: string[],
  options: { input?: string; env?: NodeJS.ProcessEnv } = {},
): string {
  try {
    return execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...options,
    })
  } catch (error) {
    const { stderr } = error as { stderr?: string }
    throw new Error(`git ${args[0]}: ${stderr?.trim() || String(error)}`, { cause: error })
  }
}
