import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runSuite } from '../testing/run-suite.mjs'

test('a suite leaves its counts for us and its report for a build server', async () => {
  // Below this folder, so that the tests there find vitest.
  const path = mkdtempSync(join(import.meta.dirname, '.halles-suite-'))
  const reports = join(path, 'reports')
  mkdirSync(reports)
  // Of a run before: it must not count again.
  writeFileSync(join(reports, 'corner-shop.xml'), 'old')
  writeFileSync(join(path, 'vitest.config.mjs'), "export default { test: { include: ['*.spec.mjs'] } }")
  writeFileSync(
    join(path, 'bread.spec.mjs'),
    "import { expect, test } from 'vitest'\n" +
      "test('bread is fresh', () => expect(1).toBe(1))\n" +
      "test('bread is free', () => expect(1).toBe(0))\n",
  )
  const said = []
  try {
    const tally = await runSuite(
      { name: 'corner shop', path },
      { env: process.env, reports, timeoutMs: 60_000, say: (line) => said.push(line) },
    )
    expect(tally).toMatchObject({ passed: 1, failed: 1 })
    expect(said[0]).toMatch(/^✗ corner shop +1 passed, 1 failed/)
    const xml = readFileSync(join(reports, 'corner-shop.xml'), 'utf8')
    expect(xml).toContain('bread is fresh')
    expect(xml).toContain('<failure')
  } finally {
    rmSync(path, { recursive: true })
  }
})
