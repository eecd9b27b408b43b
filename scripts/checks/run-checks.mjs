import { stripVTControlCharacters } from 'node:util'
import { readFolders } from '../workspace/folders.mjs'
import { seconds } from '../workspace/run-command.mjs'
import { runContracts } from './run-contracts.mjs'
import { runIsolation } from './run-isolation.mjs'
import { runLocks } from './run-locks.mjs'
import { runDeadCode, runFormat, runLint } from './run-tools.mjs'
import { runTypes } from './run-types.mjs'

const CHECKS = {
  types: runTypes,
  lint: runLint,
  format: runFormat,
  'dead code': runDeadCode,
  isolation: runIsolation,
  locks: runLocks,
  contracts: runContracts,
}

/** Runs every check over all folders, or the named ones; each counts as one test. */
export async function runChecks({ names = [], say = console.log, signal } = {}) {
  const allFolders = readFolders()
  const unknown = names.filter((name) => !allFolders.some((folder) => folder.name === name))
  if (unknown.length > 0) throw new Error(`There is no folder named ${unknown.join(', ')}.`)
  const everything = names.length === 0
  const folders = everything ? allFolders : allFolders.filter(({ name }) => names.includes(name))

  const tally = { passed: 0, failed: 0, skipped: 0 }
  for (const [title, check] of Object.entries(CHECKS)) {
    signal?.throwIfAborted()
    const startedAt = performance.now()
    const problems = await check({ folders, allFolders, everything, signal }).catch((error) => [
      String(error.stack),
    ])
    say(
      `${problems.length > 0 ? '✗' : '✓'} check ${title.padEnd(16)} (${seconds(performance.now() - startedAt)})`,
    )
    if (problems.length > 0) say(stripVTControlCharacters(problems.join('\n')).replaceAll(/^/gm, '    '))
    tally[problems.length > 0 ? 'failed' : 'passed'] += 1
  }
  return tally
}
