import { runChecks } from './checks/run-checks.mjs'
import { lastLine } from './testing/tally.mjs'
import { buildChanged } from './workspace/build.mjs'
import { readFolders } from './workspace/folders.mjs'
import { interruptible } from './workspace/interrupt.mjs'
import { ensureInstalled } from './workspace/install.mjs'
import { becomeNode, fail } from './workspace/release-tool.mjs'

try {
  const names = process.argv.slice(2).filter((name) => name !== '--')
  await ensureInstalled()
  if (Number(process.versions.node.split('.')[0]) < 24) becomeNode(process.argv.slice(1))
  else {
    const folders = readFolders()
    // The services are checked against the built kit; the web folders need nothing built.
    const tally = await interruptible(async (signal) => {
      await buildChanged({ only: folders.filter(({ name }) => name === 'service-kit'), signal })
      return runChecks({ names, signal })
    })
    console.log(lastLine(tally))
    process.exitCode = tally.failed > 0 ? 1 : 0
  }
} catch (error) {
  fail(error)
}
