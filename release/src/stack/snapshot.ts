import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs'
import { mkdir, readdir, rename, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServiceDefinition, StackDefinition } from './stack-definition.ts'

const kit = '@halles/service-kit'
const servedParts = [
  'package.json',
  'openapi.json',
  'dist',
  'migrations',
  'assets',
  'templates',
  'prisma',
  'data',
  'public',
]

/**
 * Copies what the processes run from into the release's own folder, so that a later build of the same checkout changes
 * nothing that runs. Third-party packages are linked, the kit is copied.
 */
export async function takeSnapshot(
  source: string,
  stack: StackDefinition,
  releaseFolder: string,
): Promise<void> {
  const draft = `${releaseFolder}.draft`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o711 })
  for (const service of stack.services) {
    if (service.kind === 'web') await copyWeb(source, service, draft)
    else await copyService(join(source, service.folder), join(draft, service.folder))
  }
  await linkPackages(join(source, 'node_modules'), join(draft, 'node_modules'))
  if (existsSync(join(source, 'service-kit'))) await copyKit(source, draft)
  await rm(releaseFolder, { recursive: true, force: true })
  await rename(draft, releaseFolder)
}

async function copyService(from: string, to: string): Promise<void> {
  if (!existsSync(join(from, 'dist', 'main.js'))) throw new Error(`${from} is not built.`)
  await mkdir(to, { recursive: true })
  for (const part of servedParts) {
    if (existsSync(join(from, part))) copyTree(join(from, part), join(to, part))
  }
  if (existsSync(join(from, 'node_modules')))
    await symlink(join(from, 'node_modules'), join(to, 'node_modules'))
}

async function copyWeb(source: string, service: ServiceDefinition, draft: string): Promise<void> {
  const from = join(source, service.folder)
  const to = join(draft, service.folder)
  const standalone = join(from, '.next', 'standalone')
  if (!existsSync(standalone)) throw new Error(`${from} is not built.`)
  for (const name of readdirSync(standalone)) {
    const place = name === 'node_modules' ? linkTree : copyTree
    place(join(standalone, name), join(to, name))
  }
  const app = existsSync(join(to, service.folder, 'server.js')) ? join(to, service.folder) : to
  copyTree(join(from, '.next', 'static'), join(app, '.next', 'static'))
  if (existsSync(join(from, 'public'))) copyTree(join(from, 'public'), join(app, 'public'))
}

/**
 * Next puts copies of packages into its output and deletes them all before it writes them again, so a release may share the
 * files; they are most of its bytes.
 */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkTree(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkOrCopy(source, target)
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch (error) {
    // Another file system, or one that has no links.
    if (!['EXDEV', 'EPERM', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    copyFileSync(source, target)
  }
}

/** The synchronous copy is native code and takes a tenth of the time of the other one. */
function copyTree(from: string, to: string): void {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true })
}

async function linkPackages(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return
  await mkdir(to, { recursive: true })
  for (const name of await readdir(from)) {
    if (name.startsWith('.') || name === '@halles') continue
    await symlink(join(from, name), join(to, name))
  }
}

async function copyKit(source: string, draft: string): Promise<void> {
  const to = join(draft, 'node_modules', ...kit.split('/'))
  await mkdir(to, { recursive: true })
  const from = join(source, 'service-kit')
  for (const part of ['package.json', 'dist', 'migrations']) {
    if (existsSync(join(from, part))) copyTree(join(from, part), join(to, part))
  }
  if (existsSync(join(from, 'node_modules')))
    await symlink(join(from, 'node_modules'), join(to, 'node_modules'))
}
