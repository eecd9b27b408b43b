import { setTimeout as pause } from 'node:timers/promises'
import { inspectImage } from './image-content.ts'
import { CommandError, docker } from './run-command.ts'

const HARDENED = ['--network=none', '--read-only', '--cap-drop=ALL', '--security-opt=no-new-privileges']
/** How services and web apps say that they got as far as reading their settings. */
const MISSES_SETTINGS = /Configuration is not valid|^Configuration: .* is missing/m
const MAY_NOT_WRITE = /\b(EROFS|EACCES|EPERM)\b/
const PATIENCE_MS = 30_000

/**
 * Starts an image as it will run, but without any settings: it must get as far as missing them, or answer its health check if it needs none.
 * One that lacks a file it needs, or writes where it may not, does neither. One that answers must also end in order when it is told to.
 */
export async function proveImageLoads(image: string): Promise<void> {
  const check = (await inspectImage(image)).Config.Healthcheck?.Test.slice(1) ?? []
  const container = (await docker(['run', '--detach', '--tmpfs=/tmp', ...HARDENED, image])).trim()
  try {
    if ((await settles(container, check)) && (await endsInOrder(container))) return
    throw new CommandError(`docker run ${image}`, await exitCodeOf(container), await logsOf(container))
  } finally {
    await docker(['rm', '--force', '--volumes', container])
  }
}

async function settles(container: string, check: string[]): Promise<boolean> {
  const giveUpAt = Date.now() + PATIENCE_MS
  while (Date.now() < giveUpAt) {
    if ((await exitCodeOf(container)) !== null) return MISSES_SETTINGS.test(await logsOf(container))
    if (await succeeds(['exec', container, ...check])) return !MAY_NOT_WRITE.test(await logsOf(container))
    await pause(100)
  }
  return false
}

/** By itself because it misses its settings, or on SIGTERM with code 0 and before the engine loses its patience. */
async function endsInOrder(container: string): Promise<boolean> {
  if ((await exitCodeOf(container)) !== null) return true
  await docker(['stop', container])
  return (await exitCodeOf(container)) === 0
}

async function exitCodeOf(container: string): Promise<number | null> {
  const state = await docker(['inspect', '--format', '{{.State.Running}} {{.State.ExitCode}}', container])
  const [running, code] = state.trim().split(' ')
  return running === 'true' ? null : Number(code)
}

async function succeeds(args: string[]): Promise<boolean> {
  return docker(args).then(
    () => true,
    () => false,
  )
}

/** Both streams: where a program complains is its own affair. */
async function logsOf(container: string): Promise<string> {
  let said = ''
  await docker(['logs', container], { onOutput: (text) => (said += text) })
  return said
}
