import { createHash } from 'node:crypto'

/**
 * Decides what has to be built, in stages: the kit first, because the others compile against it, then the rest.
 * `hashes` are of the sources, `stamps` what each output says it was built from.
 */
export function planBuild({ folders, hashes, stamps, lockHash }) {
  const keys = new Map()
  const kits = folders.filter((folder) => dependsOnWorkspace(folder, folders).length === 0)
  const ordered = [...kits, ...folders.filter((folder) => !kits.includes(folder))]
  for (const folder of ordered) {
    const below = dependsOnWorkspace(folder, folders).map((name) => keys.get(name) ?? hashes.get(name) ?? '')
    keys.set(
      folder.name,
      createHash('sha256')
        .update([hashes.get(folder.name), lockHash, ...below].join('\n'))
        .digest('hex'),
    )
  }
  const stale = ordered.filter(
    (folder) => isBuilt(folder) && stamps.get(folder.name) !== keys.get(folder.name),
  )
  const neededFirst = new Set(folders.flatMap((folder) => dependsOnWorkspace(folder, folders)))
  return {
    keys,
    stages: [
      stale.filter((folder) => neededFirst.has(folder.name)),
      stale.filter((folder) => !neededFirst.has(folder.name)),
    ].filter((stage) => stage.length > 0),
  }
}

/** Folders of these workspaces that `folder` is built against. */
export function dependsOnWorkspace(folder, folders) {
  const wanted = { ...folder.manifest.dependencies, ...folder.manifest.devDependencies }
  return folders.filter((other) => other.manifest.name in wanted).map((other) => other.name)
}

export function isBuilt(folder) {
  return folder.manifest.scripts?.build !== undefined
}

/** A folder and everything it is built against. */
export function withDependencies(names, folders) {
  const chosen = new Set(names)
  for (const folder of folders.filter(({ name }) => names.includes(name))) {
    for (const name of dependsOnWorkspace(folder, folders)) chosen.add(name)
  }
  return folders.filter(({ name }) => chosen.has(name))
}
