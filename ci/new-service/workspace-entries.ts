/** Changes to files that list the folders. Each keeps what is there as it is written, and adds one entry. */

const FIRST_PORT_OFFSET = 1
/** The web applications start here. */
const PORT_OFFSETS_END = 50

interface Lock {
  packages: Record<string, { workspaces?: string[] } & Record<string, unknown>>
}

export function nextPortOffset(taken: number[]): number {
  for (let offset = FIRST_PORT_OFFSET; offset < PORT_OFFSETS_END; offset++)
    if (!taken.includes(offset)) return offset
  throw new Error(`All port offsets below ${PORT_OFFSETS_END} are taken.`)
}

/** The root package.json with the folder after the last service. */
export function addWorkspace(text: string, folder: string): string {
  const added = text.replace(
    /(^\s*)"[\w-]+-service",\n(?!\s*"[\w-]+-service")/m,
    (last, indent: string) => `${last}${indent}"${folder}",\n`,
  )
  const { workspaces } = JSON.parse(added) as { workspaces: string[] }
  if (!workspaces.includes(folder)) throw new Error('package.json lists no services to add this one to.')
  return added
}

/** stacks/stack.json with the service before the web applications. */
export function addToStack(text: string, folder: string): string {
  const entry = `    { "name": "${folder}", "peers": [] },\n`
  const added = text.replace(/^ {4}\{\s*"name": "(?![\w-]+-service")/m, (first) => `${entry}${first}`)
  const { services } = JSON.parse(added) as { services: Array<{ name: string }> }
  if (!services.some(({ name }) => name === folder))
    throw new Error('stacks/stack.json lists no web application to add this before.')
  return added
}

/** package-lock.json as npm would write it: the workspace, and the link to it. Its packages have to be there already. */
export function addToLock(text: string, folder: string, manifest: Record<string, unknown>): string {
  const lock = JSON.parse(text) as Lock
  const { '': root, ...packages } = lock.packages
  if (!root?.workspaces) throw new Error('package-lock.json lists no workspaces.')
  const { name, version, license, dependencies, devDependencies, engines } = manifest
  const entries = Object.entries({
    ...packages,
    [folder]: { name, version, license, dependencies, devDependencies, engines },
    [`node_modules/${String(name)}`]: { resolved: folder, link: true },
  }).toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  const last = root.workspaces.findLastIndex((workspace) => workspace.endsWith('-service'))
  root.workspaces.splice(last + 1, 0, folder)
  return `${JSON.stringify({ ...lock, packages: { '': root, ...Object.fromEntries(entries) } }, null, 2)}\n`
}

/** What npm keeps in node_modules about what it installed, with the link to the folder. */
export function addLink(text: string, folder: string, name: string): string {
  const lock = JSON.parse(text) as Lock
  const packages = { ...lock.packages, [`node_modules/${name}`]: { resolved: folder, link: true } }
  return `${JSON.stringify({ ...lock, packages }, null, 2)}\n`
}
