import { join } from 'node:path'
import { startRegistries } from './testing/registries.mjs'
import { startTestMachine } from './testing/test-machine.mjs'
import { buildChanged } from './workspace/build.mjs'
import { withDependencies } from './workspace/build-plan.mjs'
import { readFolders, ROOT } from './workspace/folders.mjs'
import { ensureInstalled } from './workspace/install.mjs'
import { interruptible } from './workspace/interrupt.mjs'
import { becomeNode, fail, NODE } from './workspace/release-tool.mjs'
import { runShown } from './workspace/run-shown.mjs'

const KIT = 'service-kit'
const LONE = join(ROOT, 'ci', 'alone', 'main.ts')

try {
  const wanted = process.argv.slice(2).filter((name) => name !== '--')
  await ensureInstalled()
  if (Number(process.versions.node.split('.')[0]) < 24) becomeNode(process.argv.slice(1))
  else process.exitCode = await interruptible((signal) => proveAlone(wanted, signal))
} catch (error) {
  fail(error)
}

/** Proves of the named folders, or all, that they stand alone: against test servers and a registry that only the kit is put into. */
async function proveAlone(wanted, signal) {
  await buildChanged({ only: withDependencies(['release'], readFolders()), signal })
  const machine = await startTestMachine({
    dataDir: join(ROOT, '.halles-lone'),
    portBase: 4930,
    say: console.log,
  })
  let registries
  try {
    signal.throwIfAborted()
    registries = await startRegistries({ only: 'packages', signal })
    const env = { ...machine.env, ...registries.env }
    const names = wanted.length > 0 ? [KIT, ...wanted.filter((name) => name !== KIT)] : []
    return (await runShown(NODE, [LONE, '--publish', ...names], { env, signal })).code
  } finally {
    await registries?.stop()
    await machine.stop()
  }
}
