import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { writeFileDurably } from '../files/write-file-durably.ts'
import { pathsOf, publicUrl } from '../instance/instance.ts'
import type { Colour } from '../journal/entry.ts'
import { secretFile } from '../secrets/ensure-secrets.ts'
import { serviceUrls } from '../stack/deployment.ts'
import type { StackDefinition } from '../stack/stack-definition.ts'
import { runCommand } from '../tools/run-command.ts'
import type { Progress } from './progress.ts'

/** Fills an empty shop; once it has been filled it is never touched again, whatever people did to it. */
export async function seedDemo(
  config: Config,
  stack: StackDefinition,
  live: Colour,
  progress: Progress,
): Promise<void> {
  const { instance, systemEnvironment } = config
  const paths = pathsOf(instance)
  const folder = join(instance.checkout, 'demo')
  const mark = join(instance.dataDir, 'seeded')
  if (existsSync(mark)) return
  if (!existsSync(join(folder, 'src', 'main.ts'))) {
    progress.note('- No demo assortment: the folder demo/ is not written yet.')
    return
  }
  await progress.step('Fill the shop', async (detail) => {
    const urls = Object.entries(stack.addresses).map(([name, address]) => [
      `${name
        .replace(/-service$/, '')
        .toUpperCase()
        .replaceAll('-', '_')}_SERVICE_URL`,
      serviceUrls(instance, live, address).join(','),
    ])
    await runCommand(process.execPath, ['src/main.ts'], {
      cwd: folder,
      env: {
        ...systemEnvironment,
        ...Object.fromEntries(urls),
        PEER_SECRET_FILE: secretFile(paths.secrets, 'PEER_SECRET'),
        PUBLIC_URL: publicUrl(instance),
      },
      onLine: (line) => detail(line.slice(0, 100)),
    })
    await writeFileDurably(mark, `${new Date().toISOString()}\n`)
  })
}
