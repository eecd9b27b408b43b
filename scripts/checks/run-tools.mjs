import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { binPath } from '../workspace/build.mjs'
import { ROOT } from '../workspace/folders.mjs'
import { runCommand } from '../workspace/run-command.mjs'

export async function runLint(scope) {
  return runTool('oxlint', ['--type-aware', '--deny-warnings', ...targets(scope)], scope)
}

export async function runFormat(scope) {
  const problems = await runTool('oxfmt', ['--check', ...targets(scope)], scope)
  return problems.length > 0 ? [...problems, 'Run `npm run format` to correct it.'] : []
}

export async function runDeadCode(scope) {
  const limited = scope.everything ? [] : scope.folders.flatMap(({ name }) => ['--workspace', name])
  return runTool('knip', ['--no-progress', '--no-config-hints', ...limited], scope)
}

function targets({ folders, everything }) {
  const own = everything ? [{ path: join(ROOT, 'scripts') }] : []
  return [...folders, ...own].map(({ path }) => path).filter((path) => existsSync(path))
}

/** The tools find their configuration in the folder they run in. */
async function runTool(name, args, { signal, root = ROOT }) {
  const env = { PATH: binPath(ROOT), NO_COLOR: '1' }
  const { code, output } = await runCommand(name, args, { cwd: root, env, signal })
  return code === 0 ? [] : [output.trim()]
}
