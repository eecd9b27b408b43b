import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..', '..')
/** What the tools write into node_modules: theirs must not be ours. */
const OWN = ['.halles-installed', '.package-lock.json', '.halles-build.lock']

/** This checkout as it is, in a folder of its own. Packages are shared file by file, and nothing that is built. */
export function copyCheckout(): string {
  const copy = mkdtempSync(join(tmpdir(), 'halles-new-service-'))
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  for (const path of listed.split('\0').filter((file) => file && existsSync(join(ROOT, file)))) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    cpSync(join(ROOT, path), join(copy, path))
  }
  const folders = ['.', ...readdirSync(ROOT)].filter((name) => existsSync(join(ROOT, name, 'node_modules')))
  for (const folder of folders)
    copyPackages(join(ROOT, folder, 'node_modules'), join(copy, folder, 'node_modules'))
  for (const name of OWN) {
    rmSync(join(copy, 'node_modules', name), { recursive: true, force: true })
    if (name === '.package-lock.json')
      cpSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name))
  }
  return copy
}

/** By hard links, where the file system has them. */
function copyPackages(from: string, to: string): void {
  if (!existsSync(dirname(to))) return
  const { status } = spawnSync('cp', ['-al', from, to], { stdio: 'ignore' })
  if (status === 0) return
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true, verbatimSymlinks: true })
}
