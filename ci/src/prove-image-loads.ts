import { CommandError, docker } from './run-command.ts'

/**
 * Starts an image as it will run, but without any settings: it must get as far as missing them. One that lacks a file it needs, or writes where
 * it may not, ends otherwise. Web images have no settings of their own and are not asked.
 */
export async function proveImageLoads(image: string): Promise<void> {
  const hardened = ['--network=none', '--read-only', '--cap-drop=ALL', '--security-opt=no-new-privileges']
  const error = await docker(['run', '--rm', ...hardened, image]).then(
    () => new Error('it ended by itself'),
    (thrown: Error) => thrown,
  )
  if (error instanceof CommandError && error.output.includes('Configuration is not valid')) return
  throw error
}
