import { execFile } from 'node:child_process'
import { access, rm, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { hostEnvironment } from './host-environment.ts'
import { MachineError } from './types.ts'

const run = promisify(execFile)
const POLICY = '/usr/sbin/policy-rc.d'

export async function installPackage(aptPackage: string): Promise<void> {
  const keepSystemServicesStopped = !(await exists(POLICY))
  if (keepSystemServicesStopped) await writeFile(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    await aptGet(['install', '-y', '--no-install-recommends', aptPackage]).catch(async () => {
      await aptGet(['update'])
      await aptGet(['install', '-y', '--no-install-recommends', aptPackage])
    })
  } catch (error) {
    throw new MachineError(
      `apt-get could not install ${aptPackage}:\n${lastLines(error)}\nInstall it by hand and run the command again.`,
    )
  } finally {
    if (keepSystemServicesStopped) await rm(POLICY, { force: true })
  }
}

async function aptGet(args: string[]): Promise<void> {
  await run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...hostEnvironment(), DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 16 * 1024 * 1024,
  })
}

function lastLines(error: unknown): string {
  const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  return output.trim().split('\n').slice(-5).join('\n')
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
