import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { binPath } from '../workspace/build.mjs'
import { runCommand, runLimited } from '../workspace/run-command.mjs'

export async function runTypes({ folders, signal }) {
  const typed = folders.filter(({ path }) => existsSync(join(path, 'tsconfig.json')))
  const results = await runLimited(
    typed.map((folder) => async () => {
      const env = { PATH: binPath(folder.path), NEXT_TELEMETRY_DISABLED: '1' }
      const { code, output } = await runCommand('sh', ['-c', typesCommand(folder.manifest)], {
        cwd: folder.path,
        env,
        signal,
      })
      return code === 0 ? [] : [`${folder.name}:\n${output.trim()}`]
    }),
    2,
  )
  return results.flat()
}

/** A folder's own check, which may have to generate types first, without its contract: that is a check of its own. */
export function typesCommand(manifest) {
  const steps = (manifest.scripts?.check ?? 'tsc --noEmit').split('&&').map((step) => step.trim())
  return steps.filter((step) => !step.startsWith('halles-kit')).join(' && ')
}
