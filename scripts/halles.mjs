#!/usr/bin/env node
import { withDependencies } from './workspace/build-plan.mjs'
import { buildChanged } from './workspace/build.mjs'
import { readFolders } from './workspace/folders.mjs'
import { interruptible } from './workspace/interrupt.mjs'
import { ensureInstalled } from './workspace/install.mjs'
import { becomeReleaseTool, fail } from './workspace/release-tool.mjs'

/** Verbs that put the code of this checkout to work; the others must not rebuild it under a running shop. */
const needsEverything = ([group, verb, ...options]) =>
  group === 'start' ||
  (group === 'release' && verb === 'up' && !options.some((one) => one.startsWith('--ref')))

try {
  const args = process.argv.slice(2)
  const say = (line) => console.error(line)
  const folders = readFolders()
  await interruptible(async (signal) => {
    await ensureInstalled(say, signal)
    const only = needsEverything(args) ? folders : withDependencies(['release'], folders)
    await buildChanged({ only, say, signal })
  })
  becomeReleaseTool(args)
} catch (error) {
  fail(error)
}
