import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { binPath } from '../workspace/build.mjs'
import { readJson, ROOT } from '../workspace/folders.mjs'
import { runCommand, seconds } from '../workspace/run-command.mjs'
import { lastLine, tallyReport } from './tally.mjs'

/** Runs one vitest suite of a folder, says how it went in one line, failures in full, and resolves with its counts. A build server finds JUnit's XML. */
export async function runSuite(suite, { env, reports, timeoutMs, signal, say = console.log }) {
  mkdirSync(reports, { recursive: true })
  const report = join(reports, suite.name.replaceAll(' ', '-'))
  const reportFile = `${report}.json`
  const junitFile = `${report}.xml`
  for (const file of [reportFile, junitFile]) rmSync(file, { force: true })

  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const args = [
    vitest,
    'run',
    ...(suite.config ? [`--config=${suite.config}`] : []),
    '--maxWorkers=1',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    '--reporter=junit',
    `--outputFile.junit=${junitFile}`,
  ]
  const { code, output, elapsedMs } = await runCommand(join(ROOT, 'node_modules', '.bin', 'node'), args, {
    cwd: suite.path,
    env: { ...env, PATH: binPath(suite.path), NO_COLOR: '1', CI: 'true' },
    timeoutMs,
    signal,
  })

  const tally = tallyReport(existsSync(reportFile) ? readJson(reportFile) : undefined, code)
  say(`${tally.failed > 0 ? '✗' : '✓'} ${suite.name.padEnd(22)} ${lastLine(tally)} (${seconds(elapsedMs)})`)
  if (tally.failed > 0) say(indent(output))
  return tally
}

export function indent(text) {
  return text.trimEnd().replaceAll(/^/gm, '    ')
}
