import { ROOT } from '../workspace/folders.mjs'
import { runCommand } from '../workspace/run-command.mjs'

const MAIN = ['origin/main', 'main']

/** The commit whose contracts count as promised: where the branch left main, or the one before on main itself. */
export async function findBaseline() {
  const head = await git('rev-parse', 'HEAD')
  if (!head) return undefined
  for (const main of MAIN) {
    const base = await git('merge-base', 'HEAD', main)
    if (base && base !== head) return base
  }
  return git('rev-parse', '--verify', '--quiet', 'HEAD~1')
}

export async function readCommitted(commit, path) {
  const text = await git('show', `${commit}:${path}`)
  return text && JSON.parse(text)
}

async function git(...args) {
  const { code, output } = await runCommand('git', args, { cwd: ROOT })
  return code === 0 ? output.trim() : undefined
}
