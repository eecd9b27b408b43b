import { buildChanged } from './workspace/build.mjs'
import { interruptible } from './workspace/interrupt.mjs'
import { ensureInstalled } from './workspace/install.mjs'
import { becomeReleaseTool, fail } from './workspace/release-tool.mjs'

try {
  await interruptible(async (signal) => {
    await ensureInstalled(undefined, signal)
    await buildChanged({ signal })
  })
  becomeReleaseTool(['start', ...process.argv.slice(2)])
} catch (error) {
  fail(error)
}
