import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { runCommand } from '../workspace/run-command.mjs'

const POLICY = '/usr/sbin/policy-rc.d'
const LAST_LINES = 5

/** Why nothing can be installed on this machine; undefined when it can. */
export function whyNotInstallable() {
  if (!existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get')) return 'this is not Debian'
  if (process.getuid?.() !== 0) return 'only root may install packages'
  return undefined
}

/** Installs Debian packages, without starting the services they bring; resolves with the reason when that fails. */
export async function installPackages(packages, { signal } = {}) {
  const keepServicesStopped = !existsSync(POLICY)
  if (keepServicesStopped) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    const install = () => aptGet(['install', '-y', '--no-install-recommends', ...packages], signal)
    let result = await install()
    if (result.code !== 0 && !signal?.aborted) {
      await aptGet(['update'], signal)
      result = await install()
    }
    if (result.code === 0) return undefined
    const said = result.output.trim().split('\n').slice(-LAST_LINES).join('\n')
    return `apt-get could not install ${packages.join(', ')}:\n${said}`
  } finally {
    if (keepServicesStopped) rmSync(POLICY, { force: true })
  }
}

function aptGet(args, signal) {
  return runCommand('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    signal,
  })
}
