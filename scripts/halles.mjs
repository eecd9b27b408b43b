#!/usr/bin/env node
import { withDependencies } from './workspace/build-plan.mjs'
import { buildChanged } from './workspace/build.mjs'
import { readFolders } from './workspace/folders.mjs'
import { ensureInstalled } from './workspace/install.mjs'
import { becomeReleaseTool, fail } from './workspace/release-tool.mjs'

/** Verbs that put the code of this checkout to work; the others must not rebuild it under a running shop. */
const NEEDS_EVERYTHING = new Set(['start', 'up'])

try {
  const args = process.argv.slice(2)
  const say = (line) => console.error(line)
  const folders = readFolders()
  await ensureInstalled(say)
  await buildChanged({
    only: NEEDS_EVERYTHING.has(args[0]) ? folders : withDependencies(['release'], folders),
    say,
  })
  becomeReleaseTool(args)
} catch (error) {
  fail(error)
}
