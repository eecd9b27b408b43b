import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../workspace/run-command.mjs'

const ETC = '/etc/apt'

/** Downloads a package of another Debian release from the machine's own mirror, through settings of our own: apt's stay as they are. */
export async function downloadDebianPackage(name, { release, folder, signal }) {
  if (!existsSync('/usr/bin/apt-get')) throw new Error('this is not Debian')
  const mirror = debianMirror(readSources(), hostRelease())
  if (!mirror) throw new Error('no Debian mirror is configured')
  const signedBy = mirror.signedBy ? ` [signed-by=${mirror.signedBy}]` : ''
  for (const path of ['state/lists/partial', 'cache/archives/partial'])
    mkdirSync(join(folder, path), { recursive: true })
  writeFileSync(join(folder, 'sources.list'), `deb${signedBy} ${mirror.uri} ${release} main\n`)
  writeFileSync(join(folder, 'status'), '')
  const settings = {
    'Dir::State': join(folder, 'state'),
    'Dir::State::status': join(folder, 'status'),
    'Dir::Cache': join(folder, 'cache'),
    'Dir::Etc::sourcelist': join(folder, 'sources.list'),
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::Etc::preferencesparts': '/dev/null',
    // The folder is ours; the user apt downloads as cannot write to it.
    'APT::Sandbox::User': 'root',
    'Acquire::Languages': 'none',
  }
  const options = Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`])
  for (const action of [['update'], ['download', name]]) {
    const { code, output } = await runCommand('apt-get', [...options, ...action], { cwd: folder, signal })
    if (code !== 0) throw new Error(`apt-get ${action[0]} failed: ${output.trim().split('\n').at(-1)}`)
  }
  const file = readdirSync(folder).find((entry) => entry.endsWith('.deb'))
  if (!file) throw new Error(`apt-get downloaded no ${name}`)
  return join(folder, file)
}

/** Where packages of this machine's own release come from, out of both notations of sources. */
export function debianMirror(sources, release) {
  return sources
    .flatMap(readStanzas)
    .find(({ types, suites }) => types.includes('deb') && suites.includes(release))
}

function readStanzas({ name, text }) {
  return name.endsWith('.sources')
    ? text.split(/\n\s*\n/).map(readStanza)
    : text.split('\n').flatMap(readLine)
}

function readStanza(text) {
  const lines = text.split('\n').filter((line) => !line.startsWith('#'))
  const field = (key) =>
    lines
      .find((line) => line.startsWith(`${key}:`))
      ?.slice(key.length + 1)
      .trim() ?? ''
  const words = (key) => field(key).split(/\s+/)
  // A key can also stand in the stanza itself; then the machine's trusted ones have to do.
  const signedBy = field('Signed-By').startsWith('/') ? field('Signed-By') : undefined
  return { types: words('Types'), uri: words('URIs')[0], suites: words('Suites'), signedBy }
}

function readLine(line) {
  const match = /^deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)/.exec(line.trim())
  if (!match) return []
  const [, options = '', uri, suite] = match
  return [{ types: ['deb'], uri, suites: [suite], signedBy: /signed-by=(\/\S+)/.exec(options)?.[1] }]
}

function readSources() {
  const parts = join(ETC, 'sources.list.d')
  const names = existsSync(parts) ? readdirSync(parts).map((name) => join('sources.list.d', name)) : []
  return ['sources.list', ...names]
    .filter((name) => /\.(list|sources)$/.test(name) && existsSync(join(ETC, name)))
    .map((name) => ({ name, text: readFileSync(join(ETC, name), 'utf8') }))
}

function hostRelease() {
  return /^VERSION_CODENAME=(\w+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]
}
