import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

const FOLDERS = ['service-kit', 'cart-service', 'order-service', 'gateway', 'release', 'e2e']
const WITH_IMAGE = new Set(['cart-service', 'order-service', 'gateway'])

export interface Workspace {
  root: string
  git(...args: string[]): string
  write(files: Record<string, string | null>): void
  /** Writes the files (null deletes one) and commits them. */
  commit(files: Record<string, string | null>, message?: string): void
  removeFolder(name: string): void
  manifest(name: string, kit: string): string
  kit(version: string): string
}

/** A small workspace under git that is gone after the test. */
export function createWorkspace(): Workspace {
  const root = mkdtempSync(join(tmpdir(), 'halles-ci-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const manifest = (name: string, kit: string) =>
    JSON.stringify({
      name: `@halles/${name}`,
      version: '0.1.0',
      dependencies: { '@halles/service-kit': kit },
    })
  const kit = (version: string) => JSON.stringify({ name: '@halles/service-kit', version })
  const rootManifest = (workspaces: string[]) =>
    JSON.stringify({ name: 'halles', version: '0.1.0', workspaces })
  const write = (files: Record<string, string | null>) => {
    for (const [path, text] of Object.entries(files)) {
      const file = join(root, path)
      mkdirSync(dirname(file), { recursive: true })
      if (text === null) rmSync(file)
      else writeFileSync(file, text)
    }
  }
  const commit = (files: Record<string, string | null>, message = 'Change files') => {
    write(files)
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', message)
  }

  git('init', '--quiet', '--initial-branch=main')
  git('config', 'user.name', 'Ada')
  git('config', 'user.email', 'ada@example.com')
  const manifests = FOLDERS.map((name) => [
    `${name}/package.json`,
    name === 'service-kit' ? kit('0.1.0') : manifest(name, '0.1.0'),
  ])
  const dockerfiles = [...WITH_IMAGE].map((name) => [`${name}/Dockerfile`, 'FROM scratch\n'])
  commit({
    'package.json': rootManifest(FOLDERS),
    'stacks/stack.json': JSON.stringify({ services: [{ name: 'cart-service' }, { name: 'order-service' }] }),
    'scripts/check.mjs': '',
    ...(Object.fromEntries([...manifests, ...dockerfiles]) as Record<string, string>),
  })
  return {
    root,
    git,
    write,
    commit,
    manifest,
    kit,
    removeFolder: (name) => {
      rmSync(join(root, name), { recursive: true })
      commit({ 'package.json': rootManifest(FOLDERS.filter((folder) => folder !== name)) })
    },
  }
}
