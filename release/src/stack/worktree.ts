import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runCommand } from '../tools/run-command.ts'

export interface WorktreeOptions {
  checkout: string
  worktree: string
  ref: string
  systemEnvironment: Record<string, string>
  onProgress: (message: string) => void
}

const builtMark = '.halles-built'

/** Checks the ref out beside the checkout and builds it there; nothing of the checkout changes. */
export async function buildWorktree(options: WorktreeOptions): Promise<void> {
  const { worktree } = options
  if (existsSync(join(worktree, builtMark))) return
  await addWorktree(options)
  await installPackages(options)
  await build(options)
  await writeFile(join(worktree, builtMark), '')
}

export async function removeWorktree(
  checkout: string,
  worktree: string,
  systemEnvironment: Record<string, string>,
): Promise<void> {
  if (!existsSync(worktree)) return
  await rm(worktree, { recursive: true, force: true })
  await runCommand('git', ['worktree', 'prune'], { cwd: checkout, env: systemEnvironment })
}

export async function resolveCommit(
  checkout: string,
  ref: string,
  systemEnvironment: Record<string, string>,
): Promise<string> {
  const output = await runCommand('git', ['rev-parse', '--verify', `${ref}^{commit}`], {
    cwd: checkout,
    env: systemEnvironment,
  })
  return output.trim()
}

async function addWorktree(options: WorktreeOptions): Promise<void> {
  const { checkout, worktree, ref, systemEnvironment } = options
  if (existsSync(join(worktree, 'package.json'))) return
  options.onProgress(`checking out ${ref}`)
  await mkdir(dirname(worktree), { recursive: true })
  await rm(worktree, { recursive: true, force: true })
  await runCommand('git', ['worktree', 'prune'], { cwd: checkout, env: systemEnvironment })
  await runCommand('git', ['worktree', 'add', '--detach', '--force', worktree, ref], {
    cwd: checkout,
    env: systemEnvironment,
  })
}

/**
 * With the same lockfile the installed packages are the same, so they are hard-linked. Workspace links in node_modules are
 * relative: in the copy they lead to the work tree's own folders.
 */
async function installPackages(options: WorktreeOptions): Promise<void> {
  const { checkout, worktree, systemEnvironment } = options
  const modules = join(worktree, 'node_modules')
  if (existsSync(join(modules, '.halles-installed'))) return
  await rm(modules, { recursive: true, force: true })
  if (await sameLockfile(checkout, worktree)) {
    options.onProgress('linking the installed packages')
    await copyTree(join(checkout, 'node_modules'), modules, systemEnvironment)
  } else {
    options.onProgress('installing packages, the lockfile differs')
    await runCommand('npm', ['ci', '--no-audit', '--no-fund'], { cwd: worktree, env: systemEnvironment })
  }
  await rm(join(modules, '.halles-build.lock'), { recursive: true, force: true })
  await writeFile(join(modules, '.halles-installed'), '')
}

async function copyTree(from: string, to: string, env: Record<string, string>): Promise<void> {
  const at = { cwd: dirname(to), env }
  try {
    await runCommand('cp', ['-al', from, to], at)
  } catch {
    // Another file system: links are impossible, so it has to be a copy.
    await rm(to, { recursive: true, force: true })
    await runCommand('cp', ['-a', from, to], at)
  }
}

/** The workspace's own build knows by content what is stale; with the checkout's output beside it only that is built. */
async function build(options: WorktreeOptions): Promise<void> {
  const { checkout, worktree, systemEnvironment } = options
  const builder = join(worktree, 'scripts', 'workspace', 'build.mjs')
  options.onProgress('building')
  await copyOutputs(checkout, worktree, systemEnvironment)
  const env = {
    ...systemEnvironment,
    PATH: `${join(worktree, 'node_modules', '.bin')}:${systemEnvironment.PATH}`,
  }
  const how = { cwd: worktree, env, onLine: (line: string) => options.onProgress(line.slice(0, 110)) }
  if (existsSync(builder)) {
    const script = `const { buildChanged } = await import(${JSON.stringify(builder)}); await buildChanged()`
    await runCommand(process.execPath, ['--input-type=module', '-e', script], how)
  } else {
    await runCommand('npm', ['run', 'build', '--workspaces', '--if-present'], how)
  }
}

async function copyOutputs(checkout: string, worktree: string, env: Record<string, string>): Promise<void> {
  for (const folder of await readdir(worktree)) {
    for (const output of ['dist', '.next']) {
      const from = join(checkout, folder, output)
      const to = join(worktree, folder, output)
      if (!existsSync(join(from, '.halles-build')) || existsSync(to)) continue
      await runCommand('cp', ['-a', from, to], { cwd: worktree, env })
    }
  }
}

async function sameLockfile(checkout: string, worktree: string): Promise<boolean> {
  const [ours, theirs] = await Promise.all(
    [checkout, worktree].map((folder) =>
      readFile(join(folder, 'package-lock.json'), 'utf8').catch(() => null),
    ),
  )
  return ours !== null && ours === theirs && existsSync(join(checkout, 'node_modules'))
}
