import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { arch, platform } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { config } from '../../src/config.ts'

interface Lock {
  packages: Record<string, { version?: string; os?: string[]; cpu?: string[] }>
}

interface Packument {
  versions: Record<string, { dist: { tarball: string } }>
}

const AT_ONCE = 8
const PATIENCE_MS = 5 * 60_000

/**
 * Has the loopback registry download what a folder's lock file names, again until it has: the network may be away for a
 * minute, which npm in a build would not wait for.
 */
export async function fetchPackages(folder: string): Promise<void> {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as Lock
  const wanted = Object.entries(packages).flatMap(([path, { version, os, cpu }]) => {
    const name = path.split('node_modules/').at(-1) ?? ''
    const isOurs = path === '' || name.startsWith('@halles/')
    const fits = (os ?? [platform]).includes(platform) && (cpu ?? [arch]).includes(arch)
    return version === undefined || isOurs || !fits || isKept(name, version) ? [] : [{ name, version }]
  })
  const giveUpAt = Date.now() + PATIENCE_MS
  const queue = wanted.values()
  const work = async () => {
    for (const { name, version } of queue) await fetchPackage(name, version, giveUpAt)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

/** The registry does without the network then, and asks it only whether there is anything newer. */
function isKept(name: string, version: string): boolean {
  const { packageCache } = config
  return (
    packageCache !== undefined && existsSync(join(packageCache, name, `${basename(name)}-${version}.tgz`))
  )
}

async function fetchPackage(name: string, version: string, giveUpAt: number): Promise<void> {
  for (;;) {
    try {
      const packument = await ask(`${String(config.packageRegistry)}${name.replace('/', '%2f')}`)
      const { tarball } = ((await packument.json()) as Packument).versions[version]?.dist ?? {}
      if (tarball === undefined) throw new Error(`${name} has no version ${version}`)
      await (await ask(tarball)).arrayBuffer()
      return
    } catch (error) {
      if (Date.now() > giveUpAt) throw error
      await pause(1_000)
    }
  }
}

async function ask(url: string): Promise<Response> {
  const response = await fetch(url)
  if (response.ok) return response
  await response.arrayBuffer()
  throw new Error(`${url} answers ${response.status}; packages/server.log of ${config.stateDir} says why`)
}
