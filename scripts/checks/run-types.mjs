import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { binPath } from '../workspace/build.mjs'
import { runCommand, runLimited } from '../workspace/run-command.mjs'

export async function runTypes({ folders, signal }) {
  const typed = folders.filter(({ path }) => existsSync(join(path, 'tsconfig.json')))
  const results = await runLimited(
    typed.map((folder) => async () => {
      const { code, output } = await runCommand('tsc', ['--noEmit'], {
        cwd: folder.path,
        env: { PATH: binPath(folder.path) },
        signal,
      })
      return code === 0 ? [] : [`${folder.name}:\n${output.trim()}`]
    }),
    2,
  )
  return results.flat()
}
