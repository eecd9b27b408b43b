import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** The mark of the workspace's own build: it changes with the lock, not with what is built. */
const STAMP = '.halles-build'
const STANDALONE = join('.next', 'standalone')

export interface StagedFile {
  /** In the context. */
  target: string
  source: string
  /** Where it leads, if it is a link. */
  link?: string
}

/** Everything the named parts of a folder hold, by name. Throws for a folder that is not built. */
export function listStagedFiles(folder: string, name: string, parts: string[]): StagedFile[] {
  const files = parts.flatMap((part) => {
    if (!existsSync(join(folder, part))) throw new Error(`is not built: there is no ${name}/${part}`)
    return part === STANDALONE ? listStandalone(folder, name) : listPart(folder, part)
  })
  const targets = new Set(files.map(({ target }) => target))
  if (targets.size < files.length) throw new Error('has files that would get the same place in the image')
  const missing = programsOf(parts).find((program) => !targets.has(program))
  if (missing) throw new Error(`is not built: there is no ${name}/${missing}`)
  return files.sort((a, b) => (a.target < b.target ? -1 : 1))
}

export function hashFiles(files: StagedFile[], ...besides: string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(besides))
  for (const { target, source, link } of files) {
    hash.update(`\0${target}\0${link ?? ''}\0`)
    if (link === undefined) hash.update(readFileSync(source))
  }
  return hash.digest('hex')
}

export function stageFiles(files: StagedFile[], context: string): void {
  rmSync(context, { recursive: true, force: true })
  for (const { target, source, link } of files) {
    const file = join(context, target)
    mkdirSync(dirname(file), { recursive: true })
    if (link === undefined) copyFileSync(source, file)
    else symlinkSync(link, file)
  }
}

function programsOf(parts: string[]): string[] {
  if (parts.includes(STANDALONE))
    return [join(STANDALONE, 'server.js'), join(STANDALONE, '.next', 'BUILD_ID')]
  return ['dist/main.js', ...(parts.includes('migrations') ? ['dist/migrate.js'] : [])]
}

function listPart(folder: string, part: string): StagedFile[] {
  return walk(join(folder, part)).map((source) => {
    const target = relative(folder, source)
    return lstatSync(source).isSymbolicLink()
      ? { target, source, link: readlinkSync(source) }
      : { target, source }
  })
}

/**
 * Next puts the server below the folder's name, beside node_modules, when it was built inside a workspace. In the image both lie at the
 * top, as they do when the folder is built alone; links between the two follow.
 */
function listStandalone(folder: string, name: string): StagedFile[] {
  const top = join(folder, STANDALONE)
  const nested = join(top, name)
  const app = existsSync(join(nested, 'server.js')) ? nested : top
  if (!existsSync(join(app, '.next', 'static')))
    throw new Error(`is not built: ${name}/${STANDALONE} lacks the files for browsers`)
  const place = (path: string) =>
    join(STANDALONE, path.startsWith(`${app}/`) ? relative(app, path) : relative(top, path))
  return walk(top).map((source) => {
    if (!lstatSync(source).isSymbolicLink()) return { target: place(source), source }
    const goal = resolve(dirname(source), readlinkSync(source))
    if (!goal.startsWith(`${top}/`)) throw new Error(`has a link that leads out of its build: ${source}`)
    return { target: place(source), source, link: relative(dirname(place(source)), place(goal)) }
  })
}

function walk(path: string): string[] {
  if (!lstatSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const below = join(path, entry.name)
    if (entry.isDirectory()) return walk(below)
    return entry.name === STAMP ? [] : [below]
  })
}
