import { buildChanged } from './workspace/build.mjs'
import { ensureInstalled } from './workspace/install.mjs'
import { becomeReleaseTool, fail } from './workspace/release-tool.mjs'

try {
  await ensureInstalled()
  await buildChanged()
  becomeReleaseTool(['start', ...process.argv.slice(2)])
} catch (error) {
  fail(error)
}
