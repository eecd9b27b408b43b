import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runDeadCode, runFormat, runLint } from '../checks/run-tools.mjs'
import { runTypes } from '../checks/run-types.mjs'
import { ROOT } from '../workspace/folders.mjs'

let root

/** Our own configuration, put over a fixture that breaks its rules. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'halles-guards-'))
  await cp(join(import.meta.dirname, 'fixtures'), root, { recursive: true })
  for (const fixture of ['lint', 'dead-code', 'format', 'types']) {
    for (const file of ['.oxlintrc.json', '.oxfmtrc.json', 'knip.json'])
      await cp(join(ROOT, file), join(root, fixture, file))
    await symlink(join(ROOT, 'node_modules'), join(root, fixture, 'node_modules'))
  }
})

afterAll(async () => {
  await rm(root, { recursive: true, force: true })
})

const run = async (check, fixture) => {
  const path = join(root, fixture, 'broken-service')
  const problems = await check({
    folders: [{ name: 'broken-service', path, manifest: {} }],
    everything: false,
    root: join(root, fixture),
  })
  return problems.join('\n')
}

describe('lint', () => {
  let output
  beforeAll(async () => {
    output = await run(runLint, 'lint')
  })

  test.each([
    ['a promise nobody waits for', 'no-floating-promises', 'forgotten-promise.ts'],
    ['process.env outside config.ts', 'no-process-env', 'reads-environment.ts'],
    ['a default export', 'no-default-export', 'default-export.ts'],
    ['the console in a service', 'no-console', 'chatty.ts'],
    ['input and output in the domain', 'src/domain is pure', 'impure.ts'],
    ['an import against the one direction', 'Imports run one way', 'upwards.ts'],
  ])('refuses %s', (_title, rule, file) => {
    const finding = output.split('\n\n').find((part) => part.includes(rule) && part.includes(file))
    expect(finding, output).toBeDefined()
  })

  test('lets config.ts read the environment', () => {
    expect(output).not.toContain('src/config.ts')
  })
})

test('dead code, a dependency nobody uses and one nobody declared are found', async () => {
  const output = await run(runDeadCode, 'dead-code')
  expect(output).toContain('src/forgotten.ts')
  expect(output).toContain('left-over')
  expect(output).toContain('not-declared')
})

test('a type error is found', async () => {
  expect(await run(runTypes, 'types')).toContain('TS2322')
})

test('a badly formatted file is found', async () => {
  expect(await run(runFormat, 'format')).toContain('src/badly.ts')
})
