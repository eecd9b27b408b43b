import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runCommand, seconds } from '../workspace/run-command.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** The path of a Chromium for the journeys, installed through apt as root when there is none; undefined when that is not possible. */
export async function ensureBrowser(say = console.log) {
  const found = process.env.HALLES_CHROMIUM ?? findBrowser()
  if (found || process.getuid?.() !== 0) return found
  const install = [
    'apt-get',
    '-o',
    'DPkg::Lock::Timeout=120',
    'install',
    '-y',
    '--no-install-recommends',
    'chromium',
  ]
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  let result = await runCommand(install[0], install.slice(1), { env })
  if (result.code !== 0) {
    await runCommand('apt-get', ['update'], { env })
    result = await runCommand(install[0], install.slice(1), { env })
  }
  say(
    result.code === 0
      ? `  Chromium installed in ${seconds(result.elapsedMs)}`
      : `  Chromium could not be installed:\n${result.output}`,
  )
  return findBrowser()
}

function findBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin')
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return candidates.find((path) => isExecutable(path))
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
