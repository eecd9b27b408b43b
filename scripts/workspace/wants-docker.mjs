import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readJson, ROOT } from './folders.mjs'

/** Whether the shop is to be started from images: by the command line, the environment, or because it was before. */
export function wantsDocker(args, env = process.env) {
  const at = args.findIndex((word) => word === '--driver' || word.startsWith('--driver='))
  if (at >= 0) return (args[at].split('=')[1] ?? args[at + 1]) === 'docker'
  if (env.HALLES_DRIVER) return env.HALLES_DRIVER === 'docker'
  const recorded = join(dataDirOf(env), 'instance.json')
  return existsSync(recorded) && readJson(recorded).driver === 'docker'
}

export function dataDirOf(env) {
  return resolve(env.HALLES_DATA ?? join(ROOT, '.halles'))
}
