import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { createWorkspace, type Workspace } from '../workspace.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const SCRIPT = join(ROOT, 'ci', 'split')

const gitIn = (cwd: string, ...args: string[]) =>
  execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
const historyOf = (repository: string, format: string, branch = 'main') =>
  gitIn(repository, 'log', '--reverse', '--topo-order', `--format=${format}`, branch).split('\n')

let workspace: Workspace
let remote: string
beforeEach(() => {
  workspace = createWorkspace()
  remote = bareRemote()
})

function bareRemote(): string {
  const folder = mkdtempSync(join(tmpdir(), 'halles-remote-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  gitIn(folder, 'init', '--quiet', '--bare', '--initial-branch=main')
  return folder
}

const split = (folder: string, to = remote, ...args: string[]) =>
  spawnSync(SCRIPT, [folder, to, '--root', workspace.root, ...args], { encoding: 'utf8' })

const commitAs = (name: string, date: string, files: Record<string, string | null>, message: string) => {
  workspace.write(files)
  workspace.git('add', '--all')
  execFileSync('git', ['commit', '--quiet', '--message', message], {
    cwd: workspace.root,
    env: {
      ...process.env,
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: `${name.toLowerCase()}@example.com`,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    },
  })
}

test('a folder becomes the root of a repository, with authors, dates and messages as they were', () => {
  commitAs(
    'Grace',
    '2026-03-01T10:00:00+01:00',
    { 'cart-service/src/app.ts': '1' },
    'Add the app\n\nBecause carts are needed.',
  )
  commitAs('Edsger', '2026-03-02T10:00:00+00:00', { 'gateway/src/main.ts': '1' }, 'Not about carts')
  commitAs(
    'Barbara',
    '2026-03-03T10:00:00-05:00',
    { 'cart-service/src/app.ts': '2', 'gateway/a': '2' },
    'Änder den Warenkorb',
  )

  expect(split('cart-service').stdout).toMatch(/^cart-service: 3 commits, main is at [0-9a-f]{40}\n$/)
  expect(historyOf(remote, '%an <%ae> %aI %cI %s').slice(1)).toEqual([
    'Grace <grace@example.com> 2026-03-01T10:00:00+01:00 2026-03-01T10:00:00+01:00 Add the app',
    'Barbara <barbara@example.com> 2026-03-03T10:00:00-05:00 2026-03-03T10:00:00-05:00 Änder den Warenkorb',
  ])
  expect(gitIn(remote, 'log', '-1', '--format=%b', 'main~1')).toBe('Because carts are needed.')
  expect(gitIn(remote, 'rev-parse', 'main^{tree}')).toBe(
    gitIn(workspace.root, 'rev-parse', 'HEAD:cart-service'),
  )
  expect(gitIn(remote, 'ls-tree', '-r', '--name-only', 'main').split('\n')).toEqual([
    'Dockerfile',
    'package.json',
    'src/app.ts',
  ])
  expect(gitIn(remote, 'fsck', '--strict')).toBe('')
})

test('the same commits get the same ids again, here and in another clone', () => {
  workspace.commit({ 'cart-service/src/app.ts': '1' })
  const first = split('cart-service').stdout
  expect(split('cart-service').stdout).toBe(first)

  const clone = bareRemote()
  gitIn(clone, 'fetch', '--quiet', workspace.root, 'main:main')
  const elsewhere = spawnSync(SCRIPT, ['cart-service', bareRemote(), '--root', clone], { encoding: 'utf8' })
  expect(elsewhere.stdout).toBe(first)
})

test('a second export adds only what is new', () => {
  split('cart-service')
  const before = historyOf(remote, '%H')
  workspace.commit({ 'gateway/src/main.ts': '1' })
  split('cart-service')
  expect(historyOf(remote, '%H')).toEqual(before)
  workspace.commit({ 'cart-service/src/app.ts': '1' }, 'Add the app')
  split('cart-service')
  expect(historyOf(remote, '%H').slice(0, -1)).toEqual(before)
  expect(historyOf(remote, '%s').at(-1)).toBe('Add the app')
})

test('merges stay where both sides changed the folder, and go where they did not', () => {
  workspace.git('switch', '--quiet', '--create', 'feature')
  workspace.commit({ 'cart-service/a.ts': '1' }, 'Left')
  workspace.git('switch', '--quiet', 'main')
  workspace.commit({ 'cart-service/b.ts': '1' }, 'Right')
  workspace.git('merge', '--quiet', '--no-ff', '--message', 'Join carts', 'feature')
  workspace.git('switch', '--quiet', '--create', 'other')
  workspace.commit({ 'gateway/a.ts': '1' }, 'Elsewhere')
  workspace.git('switch', '--quiet', 'main')
  workspace.git('merge', '--quiet', '--no-ff', '--message', 'Join gateways', 'other')

  split('cart-service')
  expect(historyOf(remote, '%s').slice(1).toSorted()).toEqual(['Join carts', 'Left', 'Right'])
  expect(gitIn(remote, 'log', '-1', '--format=%p', 'main').split(' ')).toHaveLength(2)
})

test('a folder that was away for a while keeps its history', () => {
  workspace.commit({ 'gateway/package.json': null, 'gateway/Dockerfile': null }, 'Remove the gateway')
  workspace.commit({ 'gateway/package.json': '{}' }, 'Bring the gateway back')
  split('gateway')
  expect(historyOf(remote, '%s').slice(1)).toEqual(['Remove the gateway', 'Bring the gateway back'])
})

test('a message in another encoding and a signature do no harm', () => {
  const tree = gitIn(workspace.root, 'rev-parse', 'HEAD^{tree}')
  const person = 'Ada <ada@example.com> 1772000000 +0000'
  const headers = `tree ${tree}\nauthor ${person}\ncommitter ${person}\nencoding ISO-8859-1\ngpgsig -----BEGIN\n some lines\n -----END\n`
  const raw = Buffer.from(`${headers}\nGr\u00fc\u00dfe\n`, 'latin1')
  const file = join(remote, 'raw')
  writeFileSync(file, raw)
  const id = gitIn(workspace.root, 'hash-object', '-t', 'commit', '-w', file)
  expect(split('cart-service', remote, '--from', id).stderr).toBe('')
  const copied = execFileSync('git', ['cat-file', 'commit', 'main'], { cwd: remote })
  expect(copied.toString('latin1')).toMatch(/\nencoding ISO-8859-1\n\nGr\u00fc\u00dfe\n$/)
  expect(copied.toString('latin1')).not.toContain('gpgsig')
})

test('a remote with commits of its own is left as it is', () => {
  split('gateway')
  const there = gitIn(remote, 'rev-parse', 'main')
  const { status, stderr } = split('cart-service')
  expect(status).toBe(1)
  expect(stderr).toContain('rejected')
  expect(gitIn(remote, 'rev-parse', 'main')).toBe(there)
})

test('what is asked wrongly is refused', () => {
  expect(split('toys-service').stderr).toContain('There is no folder toys-service in')
  expect(split('cart-service/src').stderr).toContain('"cart-service/src" is no top-level folder.')
  expect(split('--force').stderr).toContain("Unknown option '--force'")
  expect(split('cart-service', remote, '--from', 'nowhere').status).toBe(1)
})

test('a shallow clone is refused, because its ids would be others', () => {
  workspace.commit({ 'cart-service/src/app.ts': '1' })
  const shallow = join(remote, 'shallow')
  gitIn(remote, 'clone', '--quiet', '--depth=1', `file://${workspace.root}`, shallow)
  const { stderr } = spawnSync(SCRIPT, ['cart-service', remote, '--root', shallow], { encoding: 'utf8' })
  expect(stderr).toContain('This clone is shallow')
})

const isWhole = () =>
  spawnSync('git', ['rev-parse', '--is-shallow-repository'], {
    cwd: ROOT,
    encoding: 'utf8',
  }).stdout.trim() === 'false'

test.runIf(isWhole())('the smallest folder of this repository goes out, and out again', () => {
  const clone = bareRemote()
  gitIn(clone, 'fetch', '--quiet', ROOT, 'HEAD:refs/heads/main')
  const run = () => spawnSync(SCRIPT, ['stacks', remote, '--root', clone], { encoding: 'utf8' }).stdout
  const first = run()
  expect(first).toContain('stacks: ')
  expect(run()).toBe(first)
  expect(gitIn(remote, 'rev-parse', 'main^{tree}')).toBe(gitIn(clone, 'rev-parse', 'main:stacks'))
  const originals = gitIn(clone, 'log', '--format=%an %aI %s', '--', 'stacks').split('\n')
  expect(historyOf(remote, '%an %aI %s').toReversed()).toEqual(originals)
})
