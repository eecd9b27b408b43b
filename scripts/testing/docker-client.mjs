import { runCommand } from '../workspace/run-command.mjs'
import { findCommands } from './find-command.mjs'

/** From this version on the command line builds with BuildKit only if its plugin buildx is there. */
const NEEDS_BUILDX = 23

/** The first Docker command line that can build with BuildKit: the one the environment names, or one on PATH. */
export async function findDockerClient() {
  const named = process.env.HALLES_DOCKER
  for (const path of named ? [named] : findCommands('docker')) if (await hasBuildKit(path)) return path
  return undefined
}

async function hasBuildKit(path) {
  const { code, output } = await runCommand(path, ['--version'])
  const major = Number(/version (\d+)\./.exec(output)?.[1])
  if (code !== 0 || Number.isNaN(major)) return false
  return major < NEEDS_BUILDX || (await runCommand(path, ['buildx', 'version'])).code === 0
}

export async function engineAnswers(client, host, signal) {
  const env = { DOCKER_HOST: host }
  const asked = await runCommand(client, ['version', '--format', '{{.Server.Version}}'], {
    env,
    timeoutMs: 15_000,
    signal,
  })
  return asked.code === 0
}
