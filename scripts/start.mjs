import { buildChanged } from './workspace/build.mjs'
import { interruptible } from './workspace/interrupt.mjs'
import { ensureInstalled } from './workspace/install.mjs'
import { becomeReleaseTool, fail } from './workspace/release-tool.mjs'
import { wantsDocker } from './workspace/wants-docker.mjs'

const args = process.argv.slice(2)
try {
  await interruptible(async (signal) => {
    await ensureInstalled(undefined, signal)
    await buildChanged({ signal })
    if (wantsDocker(args)) await (await import('./workspace/shop-images.mjs')).makeShopImages({ signal })
  })
  becomeReleaseTool(['start', ...args])
} catch (error) {
  fail(error)
}
