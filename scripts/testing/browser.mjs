import { seconds } from '../workspace/run-command.mjs'
import { findCommand } from './find-command.mjs'
import { installPackages, whyNotInstallable } from './install-packages.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** The path of a Chromium for the journeys, installed through apt as root when there is none; undefined when that is not possible. */
export async function ensureBrowser(say = console.log) {
  const found = process.env.HALLES_CHROMIUM ?? findBrowser()
  if (found || whyNotInstallable()) return found
  const startedAt = performance.now()
  const reason = await installPackages(['chromium'])
  say(`  ${reason ?? `Chromium installed in ${seconds(performance.now() - startedAt)}`}`)
  return findBrowser()
}

function findBrowser() {
  return NAMES.map(findCommand).find(Boolean)
}
