import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findBreak } from '../../src/journal/entry.ts'
import type { EntryBody } from '../../src/journal/entry.ts'
import { Journal } from '../../src/journal/journal.ts'
import { temporaryFolder } from '../temporary-folder.ts'

function body(step: string): EntryBody {
  return {
    operationId: 'one',
    phase: 'step',
    request: { verb: 'up', colour: 'green', release: 'r1' },
    actor: 'sacha',
    reason: 'spring menu',
    fencing: 1,
    step,
    evidence: { services: 3, nothing: undefined },
  }
}

test('entries are numbered, chained and read back as written', async () => {
  const journal = new Journal(join(await temporaryFolder(), 'release', 'journal.jsonl'))

  await journal.append(body('preflight'))
  await journal.append(body('start-stack'))

  const entries = await journal.read()
  expect(entries.map((entry) => [entry.seq, entry.step])).toEqual([
    [1, 'preflight'],
    [2, 'start-stack'],
  ])
  expect(entries[1]?.previous).toBe(entries[0]?.hash)
  expect(findBreak(entries)).toBeNull()
})

test('an edited entry is found and nothing more is appended', async () => {
  const file = join(await temporaryFolder(), 'journal.jsonl')
  const journal = new Journal(file)
  for (const step of ['preflight', 'start-stack', 'await-ready']) await journal.append(body(step))

  await writeFile(file, (await readFile(file, 'utf8')).replace('spring menu', 'summer menu'))

  expect(findBreak(await journal.read())).toBe(1)
  await expect(journal.append(body('register-stack'))).rejects.toThrow('changed at entry 1')
})

test('a removed entry is found', async () => {
  const file = join(await temporaryFolder(), 'journal.jsonl')
  const journal = new Journal(file)
  for (const step of ['preflight', 'start-stack', 'await-ready']) await journal.append(body(step))

  const lines = (await readFile(file, 'utf8')).split('\n')
  await writeFile(file, [lines[0], lines[2], ''].join('\n'))

  expect(findBreak(await journal.read())).toBe(2)
})

test('a line torn by a crash is dropped and the next entry takes its place', async () => {
  const file = join(await temporaryFolder(), 'journal.jsonl')
  const journal = new Journal(file)
  await journal.append(body('preflight'))
  await appendFile(file, '{"seq":2,"at":"2026-')

  await journal.append(body('start-stack'))

  const entries = await journal.read()
  expect(entries.map((entry) => entry.step)).toEqual(['preflight', 'start-stack'])
  expect(findBreak(entries)).toBeNull()
})
