import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { planReleaseStep, readDeployment, VERBS, type Shop, type Verb } from './plan-release-step.ts'
import type { StackRelease } from '../stack/stack-release.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** For a dry run, which asks nobody. */
const unknownShop: Shop = { live: null, driver: 'local' }
const TOOL = ['--no-install', 'halles']

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      release: { type: 'string', default: 'out/release/release.json' },
    },
  })
  const verb = VERBS.find((name) => name === positionals[0])
  if (!verb || positionals.length > 1)
    throw new Error(`Usage: ci/release-step ${VERBS.join(' | ')} [--dry-run] [--release <file>]`)
  const { commit } = JSON.parse(readFileSync(values.release, 'utf8')) as StackRelease
  const shop = verb === 'up' && !values['dry-run'] ? readShop() : unknownShop
  const release = { commit, file: resolve(values.release) }
  const args = planReleaseStep(verb satisfies Verb, readDeployment(process.env), release, shop)
  if (values['dry-run']) console.log(JSON.stringify(args))
  else process.exitCode = spawnSync('npx', [...TOOL, ...args], { cwd: ROOT, stdio: 'inherit' }).status ?? 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function readShop(): Shop {
  const args = [...TOOL, 'release', 'status', '--json']
  const output = execFileSync('npx', args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(output) as Shop
}
