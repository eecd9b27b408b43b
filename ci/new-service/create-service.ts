import { execFileSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { generateSpecs } from '../bamboo/generate-specs.ts'
import { planKeyOf, readEstate } from '../bamboo/read-estate.ts'
import { readServer } from '../bamboo/server.ts'
import { diskSource } from '../bamboo/sources.ts'
import { writeSpecs } from '../bamboo/write-specs.ts'
import { writeCompose } from '../compose/write-compose.ts'
import { renderTemplate } from './render-template.ts'
import type { ServiceName } from './service-name.ts'
import { addLink, addToLock, addToStack, addWorkspace, nextPortOffset } from './workspace-entries.ts'

/** Whatever is the same in every service is taken from this one, so that it is as new as the others'. */
const EXEMPLAR = 'inventory-service'
const TAKEN_AS_IT_IS = [
  'Dockerfile',
  'tsconfig.json',
  'vitest.config.ts',
  '.dockerignore',
  'tsconfig.build.json',
]
const LISTS = ['package.json', 'package-lock.json', 'stacks/stack.json', 'node_modules/.package-lock.json']

export interface CreatedService {
  folder: string
  portOffset: number
  plan: string
}

/** Makes the folder, lists it, and writes its plan and its place in Compose. When something fails everything is as it was before. */
export function createService(root: string, name: ServiceName, env: NodeJS.ProcessEnv): CreatedService {
  const { service: folder } = name
  if (existsSync(join(root, folder))) throw new Error(`${folder} is there already; it was not touched.`)
  const server = readServer()
  const clash = readEstate(diskSource(root)).find(({ planKey }) => planKey === planKeyOf(folder))
  if (clash) throw new Error(`${clash.name} has the plan key ${clash.planKey} already; choose another name.`)

  const portOffset = nextPortOffset(takenPortOffsets(root))
  const description = `${name.words[0]?.toUpperCase()}${name.words.slice(1)}: say what this service is for.`
  const manifest = manifestFor(root, folder, description, portOffset)
  const lists: Record<string, string> = {
    'package.json': addWorkspace(read(root, 'package.json'), folder),
    'package-lock.json': addToLock(read(root, 'package-lock.json'), folder, manifest),
    'stacks/stack.json': addToStack(read(root, 'stacks/stack.json'), folder),
  }
  const before = new Map(
    LISTS.filter((path) => existsSync(join(root, path))).map((path) => [path, read(root, path)]),
  )
  const specsBefore = filesBelow(join(root, 'ci/bamboo-specs'))
  try {
    for (const [path, text] of filesOf(root, name, description, manifest))
      write(join(root, folder, path), text)
    for (const [path, text] of Object.entries(lists)) write(join(root, path), text)
    finish(root, folder, env)
    link(root, folder, manifest)
    writeSpecs(join(root, 'ci/bamboo-specs'), generateSpecs(readEstate(diskSource(root)), server))
    writeCompose(root)
  } catch (error) {
    rmSync(join(root, folder), { recursive: true, force: true })
    rmSync(join(root, 'node_modules', manifest.name), { force: true })
    for (const [path, text] of before) write(join(root, path), text)
    writeSpecs(join(root, 'ci/bamboo-specs'), specsBefore)
    writeCompose(root)
    throw error
  }
  return { folder, portOffset, plan: `${server.project}-${planKeyOf(folder)}` }
}

function manifestFor(root: string, folder: string, description: string, portOffset: number) {
  const exemplar = JSON.parse(read(root, `${EXEMPLAR}/package.json`)) as Record<
    string,
    Record<string, string>
  >
  const kit = JSON.parse(read(root, 'service-kit/package.json')) as { dependencies: Record<string, string> }
  const dependencies = { ...exemplar.dependencies, uuid: kit.dependencies.uuid as string }
  return {
    ...exemplar,
    name: `@halles/${folder}`,
    version: '0.1.0',
    description,
    dependencies,
    halles: {
      kind: 'service',
      portOffset,
      needs: ['postgres', 'rabbitmq'],
      replicas: 1,
      resources: { memoryMb: 256 },
    },
  }
}

function filesOf(
  root: string,
  name: ServiceName,
  description: string,
  manifest: object,
): Map<string, string> {
  const taken = TAKEN_AS_IT_IS.filter((path) => existsSync(join(root, EXEMPLAR, path)))
  return new Map([
    ...renderTemplate(name, description),
    ...taken.map(
      (path) => [path, read(root, `${EXEMPLAR}/${path}`).replaceAll(EXEMPLAR, name.service)] as const,
    ),
    ['package.json', `${JSON.stringify(manifest, null, 2)}\n`],
  ])
}

/** The layout depends on how long the name is, the contract is what the routes say: the tools write them. */
function finish(root: string, folder: string, env: NodeJS.ProcessEnv): void {
  const run = (command: string, args: string[], cwd: string) => {
    const path = [join(root, 'node_modules', '.bin'), env.PATH].join(delimiter)
    execFileSync(command, args, {
      cwd,
      env: { ...env, PATH: path },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }
  run('oxfmt', ['--write', folder], root)
  if (!existsSync(join(root, 'service-kit/dist/index.js')))
    run('npm', ['run', 'build', '--workspace', 'service-kit'], root)
  run('halles-kit', ['openapi'], join(root, folder))
  // The folder's own lock follows from the workspace's.
  if (existsSync(join(root, 'scripts/locks.mjs'))) run('node', ['scripts/locks.mjs'], root)
}

/** What \`npm install\` would do, without asking a registry: every package that the new folder needs is there already. */
function link(root: string, folder: string, manifest: { name: string }): void {
  const installed = 'node_modules/.package-lock.json'
  if (!existsSync(join(root, installed))) return
  const place = join(root, 'node_modules', manifest.name)
  if (!lstatSync(place, { throwIfNoEntry: false })) symlinkSync(join('..', '..', folder), place)
  write(join(root, installed), addLink(read(root, installed), folder, manifest.name))
}

function takenPortOffsets(root: string): number[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'package.json')))
    .flatMap(({ name }) => {
      const { halles } = JSON.parse(read(root, `${name}/package.json`)) as {
        halles?: { portOffset?: number }
      }
      return halles?.portOffset ?? []
    })
}

function filesBelow(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name)
        return [file.slice(folder.length + 1), readFileSync(file, 'utf8')]
      }),
  )
}

function read(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** A file with several names must change under this one only. */
function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  writeFileSync(file, text)
}
