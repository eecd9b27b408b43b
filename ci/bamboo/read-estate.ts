import type { Source } from './sources.ts'

const KIT = '@halles/service-kit'
/** Folders that are no npm workspace and have a plan nevertheless. */
const STACKS = 'stacks'
const WORKSPACE = 'scripts'

/**
 * What a folder's plan does: build an image, publish a package, run checks and tests, assemble a stack, or watch over what
 * belongs to no folder.
 */
export type FolderKind = 'image' | 'package' | 'suite' | 'stack' | 'workspace'

export interface Folder {
  name: string
  kind: FolderKind
  /** Without the project: `CART`. */
  planKey: string
  version: string
  hasTests: boolean
  /** The version of the kit it takes; undefined for those that take none. */
  takesKit: string | undefined
  /** Part of every stack, or of the platform in front of them: its release entry goes into the stack's. */
  inStack: boolean
  inPlatform: boolean
}

interface Manifest {
  name?: string
  version?: string
  private?: boolean
  workspaces?: string[]
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

/** Every folder that has a plan, in the order of the workspace. Two folders that would share a plan key are an error. */
export function readEstate(source: Source): Folder[] {
  const workspaces = manifestOf(source, 'package.json')?.workspaces ?? []
  const stack = stackMembers(source)
  const folders = [...workspaces, STACKS, WORKSPACE].flatMap((name) => readFolder(source, name, stack))
  const seen = new Map<string, string>()
  for (const { name, planKey } of folders) {
    const other = seen.get(planKey)
    if (other !== undefined) throw new Error(`${other} and ${name} would both have the plan key ${planKey}.`)
    seen.set(planKey, name)
  }
  return folders
}

function readFolder(source: Source, name: string, stack: Members): Folder[] {
  const manifest = manifestOf(source, `${name}/package.json`)
  const kind = kindOf(source, name, manifest)
  if (kind === undefined) return []
  return [
    {
      name,
      kind,
      planKey: planKeyOf(name),
      version: manifest?.version ?? manifestOf(source, 'package.json')?.version ?? '0.0.0',
      hasTests: source.has(`${name}/test`),
      takesKit: manifest?.dependencies?.[KIT] ?? manifest?.devDependencies?.[KIT],
      inStack: stack.services.has(name),
      inPlatform: stack.platform.has(name),
    },
  ]
}

function kindOf(source: Source, name: string, manifest: Manifest | undefined): FolderKind | undefined {
  if (name === STACKS) return source.has(`${STACKS}/stack.json`) ? 'stack' : undefined
  if (name === WORKSPACE) return source.has(WORKSPACE) ? 'workspace' : undefined
  if (!manifest) return undefined
  if (manifest.name === KIT) return 'package'
  return source.has(`${name}/Dockerfile`) ? 'image' : 'suite'
}

/** `cart-service` is CART, `payment-simulator` PAYMENTSIMULATOR. */
export function planKeyOf(folder: string): string {
  if (folder === WORKSPACE) return 'WORKSPACE'
  return folder
    .replace(/-service$/, '')
    .replaceAll('-', '')
    .toUpperCase()
}

interface Members {
  services: Set<string>
  platform: Set<string>
}

interface StackFile {
  services?: Array<{ name: string }>
  platform?: Array<{ name: string }>
}

function stackMembers(source: Source): Members {
  const { services = [], platform = [] } = JSON.parse(
    source.read(`${STACKS}/stack.json`) ?? '{}',
  ) as StackFile
  return {
    services: new Set(services.map(({ name }) => name)),
    platform: new Set(platform.map(({ name }) => name)),
  }
}

function manifestOf(source: Source, path: string): Manifest | undefined {
  const text = source.read(path)
  return text === undefined ? undefined : (JSON.parse(text) as Manifest)
}
