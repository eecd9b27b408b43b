import { appendFile, readFile, readdir, stat } from 'node:fs/promises'
import { openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backoffDelayMs } from '../../src/supervisor/backoff.ts'
import { readWholeLog, rotateLog } from '../../src/supervisor/log-rotation.ts'
import { tailLog } from '../../src/supervisor/tail-log.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const policy = { maxBytes: 100, keep: 2 }

test('a log that grew too large is set aside and its writer goes on in the emptied file', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'service.log')
  const writer = openSync(file, 'a')
  writeSync(writer, `${'a'.repeat(150)}\n`)

  expect(await rotateLog(file, policy)).toBe(true)
  writeSync(writer, 'after\n')

  expect(await readFile(file, 'utf8')).toBe('after\n')
  expect((await stat(`${file}.1`)).size).toBe(151)
})

test('only so many old logs are kept, the oldest goes', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'service.log')
  for (const letter of ['a', 'b', 'c', 'd']) {
    await appendFile(file, `${letter.repeat(150)}\n`)
    await rotateLog(file, policy)
  }

  expect((await readdir(folder)).toSorted()).toEqual(['service.log', 'service.log.1', 'service.log.2'])
  expect(await readFile(`${file}.1`, 'utf8')).toContain('ddd')
  expect(await readFile(`${file}.2`, 'utf8')).toContain('ccc')
  await appendFile(file, 'now\n')
  expect(await readWholeLog(file, policy)).toBe(`${'c'.repeat(150)}\n${'d'.repeat(150)}\nnow\n`)
})

test('a small log is left alone, and a missing one is not an error', async () => {
  const folder = await temporaryFolder()
  await appendFile(join(folder, 'small.log'), 'hello\n')

  expect(await rotateLog(join(folder, 'small.log'), policy)).toBe(false)
  expect(await rotateLog(join(folder, 'absent.log'), policy)).toBe(false)
})

test('the tail is the last lines, also of a log larger than what is read', async () => {
  const file = join(await temporaryFolder(), 'long.log')
  await appendFile(file, Array.from({ length: 5_000 }, (_, line) => `line ${line}\n`).join(''))

  expect(await tailLog(file, 2, 1_000)).toBe('line 4998\nline 4999')
  expect(await tailLog(`${file}.absent`)).toBe('')
})

test('the back-off doubles up to its limit and is spread by chance', () => {
  const backoff = { baseMs: 100, maxMs: 1_000, stableAfterMs: 0, loopAfter: 5 }

  expect([1, 2, 3, 4, 5, 50].map((crashes) => backoffDelayMs(backoff, crashes, 1))).toEqual([
    100, 200, 400, 800, 1_000, 1_000,
  ])
  expect(backoffDelayMs(backoff, 5, 0)).toBe(500)
})
