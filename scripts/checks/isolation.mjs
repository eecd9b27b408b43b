import { dirname, relative, resolve, sep } from 'node:path'

const BANNED_DRAWERS = /^(utils?|helpers?|common|misc|managers?)$|-(utils?|helpers?|manager)$/
const MAX_LINES = 250
/** Lists of things to sell are data in the shape of code. */
const DATA = /^src\/(assortment|data)\//
const SHARED_PACKAGES = new Set(['@halles/service-kit'])
const IMPORT =
  /(?:^|[\s;])(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;(=])import\s*\(?\s*['"]([^'"]+)['"]/g

/** What is wrong with one file of a folder: `file.path` is relative to the folder, `file.text` its content. */
export function checkFile(folder, file) {
  return [...drawers(file), ...tooLong(file), ...strayImports(folder, file)].map(
    (problem) => `${folder}/${file.path}: ${problem}`,
  )
}

function drawers({ path }) {
  const stems = path.split('/').map((part) => part.replace(/(\.[a-z]+)+$/, ''))
  return stems
    .filter((stem) => BANNED_DRAWERS.test(stem))
    .map((stem) => `"${stem}" says nothing; name it after what it does`)
}

function tooLong({ path, text }) {
  const lines = text.trimEnd().split('\n').length
  return path.startsWith('src/') && !DATA.test(path) && lines > MAX_LINES
    ? [`${lines} lines; split it (at most ${MAX_LINES})`]
    : []
}

function strayImports(folder, { path, text }) {
  return importsOf(text).flatMap((specifier) => {
    if (specifier.startsWith('.')) {
      const target = relative(folder, resolve('/', folder, dirname(path), specifier).slice(1))
      return target.startsWith(`..${sep}`) ? [`imports ${specifier}, which leaves its folder`] : []
    }
    const name = specifier.split('/').slice(0, 2).join('/')
    const foreign = name.startsWith('@halles/') && !SHARED_PACKAGES.has(name)
    return foreign ? [`imports ${name}, another repository's code`] : []
  })
}

export function importsOf(text) {
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2])
}

/** A manifest may name only published packages, and the kit. */
export function checkManifest(folder, manifest) {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  return wanted.flatMap(([name, version]) => {
    if (name.startsWith('@halles/') && !SHARED_PACKAGES.has(name))
      return [`${folder}/package.json: depends on ${name}`]
    if (/^(file|link|workspace):/.test(version))
      return [`${folder}/package.json: ${name} is taken from a path (${version})`]
    if (!/^\d/.test(version))
      return [`${folder}/package.json: ${name} is not pinned to one version (${version})`]
    return []
  })
}
