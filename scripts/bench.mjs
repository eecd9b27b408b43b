import { join } from 'node:path'
import { buildChanged } from './workspace/build.mjs'
import { ROOT } from './workspace/folders.mjs'
import { interruptible } from './workspace/interrupt.mjs'
import { ensureInstalled } from './workspace/install.mjs'
import { becomeNode, fail } from './workspace/release-tool.mjs'

try {
  await interruptible(async (signal) => {
    await ensureInstalled(undefined, signal)
    await buildChanged({ signal })
  })
  becomeNode(['src/main.ts', ...process.argv.slice(2)], { cwd: join(ROOT, 'bench') })
} catch (error) {
  fail(error)
}
