import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock } from '../workspace/lock.mjs'

let folder
let path
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halles-lock-'))
  path = join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a second holder is turned away with what is going on', async () => {
  const unlock = await takeLock(path, { waitMs: 0, what: 'Tests are running already' })
  await expect(takeLock(path, { waitMs: 0, what: 'Tests are running already' })).rejects.toThrow(
    `Tests are running already (process ${process.pid}`,
  )
  unlock()
  ;(await takeLock(path, { waitMs: 0, what: 'again' }))()
})

test('the lock of a process that died is taken over', async () => {
  writeFileSync(path, '999999999\n')
  const unlock = await takeLock(path, { waitMs: 0, what: 'Tests are running already' })
  unlock()
})

test('a holder whose number was given to another process since is dead', async () => {
  writeFileSync(path, `${process.pid} another-boot:1\n`)
  const unlock = await takeLock(path, { waitMs: 0, what: 'Tests are running already' })
  unlock()
})
