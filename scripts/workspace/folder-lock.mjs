/** Said anew for this tree, or of no interest to who installs the package. */
const DROPPED = new Set(['name', 'devDependencies', 'dev', 'optional', 'peer', 'devOptional', 'link'])

/**
 * The lock file of one folder as a repository of its own, with exactly the versions of the workspace's lock: `npm ci` works in a copy of the
 * folder, and a package is never tested in one version here and shipped in another.
 */
export function deriveLock(folder, manifest, rootLock) {
  const source = rootLock.packages
  const own = source[folder]
  if (!own) throw new Error(`the workspace's lock does not know ${folder}: run npm install`)
  const placed = new Map([['', { from: folder, needs: needsOf(own, { dev: true }) }]])
  const queue = ['']
  while (queue.length > 0) {
    const at = queue.shift()
    // All needs of a package find their place before those of the packages below it, so that none hides another.
    queue.push(...placeNeeds(at, placed, source))
  }

  const flags = flagsOf(placed)
  const packages = { '': { ...own } }
  for (const [at, { from, inBundle }] of [...placed].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (at === '') continue
    packages[at] = inBundle ? source[from] : entry(source, from, flags.get(at))
  }
  return { name: manifest.name, version: manifest.version, lockfileVersion: 3, requires: true, packages }
}

function placeNeeds(at, placed, source) {
  const { from, needs } = placed.get(at)
  return needs.flatMap((need) => {
    const target = resolveIn(source, from, need.name)
    if (!target) {
      if (need.optional) return []
      throw new Error(`${from} needs ${need.name}, which the workspace's lock does not hold`)
    }
    const visible = visibleFrom(at, need.name, (path) => placed.has(path))
    if (visible && placed.get(visible).from === target) return []
    const free = !placed.has(`node_modules/${need.name}`) && !visible
    const place = free ? `node_modules/${need.name}` : `${at}/node_modules/${need.name}`.replace(/^\//, '')
    placed.set(place, { from: target, needs: needsOf(real(source, target), {}) })
    for (const path of bundledIn(source, target))
      placed.set(place + path.slice(target.length), { from: path, needs: [], inBundle: true })
    return [place]
  })
}

function needsOf(entry, { dev = false }) {
  const bundled = new Set(entry.bundleDependencies ?? [])
  const names = (kind, flags) =>
    Object.keys(entry[kind] ?? {})
      .filter((name) => !bundled.has(name))
      .map((name) => ({ name, ...flags }))
  const peers = names('peerDependencies', { peer: true }).map((need) => ({
    ...need,
    optional: entry.peerDependenciesMeta?.[need.name]?.optional ?? false,
  }))
  const found = new Map()
  for (const need of [
    ...peers,
    ...(dev ? names('devDependencies', { dev: true }) : []),
    ...names('dependencies', {}),
    ...names('optionalDependencies', { optional: true }),
  ])
    found.set(need.name, need)
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Node's own rule: look beside, then one level up, and so on. */
function resolveIn(packages, from, name) {
  return visibleFrom(from, name, (path) => packages[path] !== undefined)
}

function visibleFrom(at, name, exists) {
  for (let level = at; ; level = parent(level)) {
    const path = level === '' ? `node_modules/${name}` : `${level}/node_modules/${name}`
    if (exists(path)) return path
    if (level === '') return undefined
  }
}

function parent(path) {
  const end = path.lastIndexOf('/node_modules/')
  return end === -1 ? '' : path.slice(0, end)
}

function bundledIn(packages, target) {
  return Object.keys(packages).filter(
    (path) => path.startsWith(`${target}/node_modules/`) && packages[path].inBundle,
  )
}

/** A workspace package is a link to its folder here, and a published package there. */
function real(packages, path) {
  const { link, resolved } = packages[path]
  return link ? packages[resolved] : packages[path]
}

function entry(packages, from, flags) {
  const kept = Object.entries(real(packages, from)).filter(([key]) => !DROPPED.has(key))
  return { ...Object.fromEntries(kept), ...flags }
}

/** What npm notes beside a package that is left out by `--omit`: it is reached by such edges only. */
function flagsOf(placed) {
  const without = (...kinds) => reach(placed, (need) => !kinds.some((kind) => need[kind]))
  const production = without('dev')
  const required = without('optional')
  const both = without('dev', 'optional')
  const noPeers = without('peer')
  return new Map(
    [...placed.keys()].map((at) => [
      at,
      {
        ...(production.has(at) ? {} : { dev: true }),
        ...(required.has(at) ? {} : { optional: true }),
        ...(production.has(at) && required.has(at) && !both.has(at) ? { devOptional: true } : {}),
        ...(noPeers.has(at) ? {} : { peer: true }),
      },
    ]),
  )
}

function reach(placed, follows) {
  const seen = new Set([''])
  const queue = ['']
  while (queue.length > 0) {
    const at = queue.shift()
    for (const need of placed.get(at).needs.filter(follows)) {
      const next = visibleFrom(at, need.name, (path) => placed.has(path))
      if (next && !seen.has(next)) {
        seen.add(next)
        queue.push(next)
      }
    }
  }
  return seen
}
