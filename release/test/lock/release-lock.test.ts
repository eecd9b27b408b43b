import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { acquireReleaseLock, currentHolder } from '../../src/lock/release-lock.ts'
import type { LockOwner } from '../../src/lock/release-lock.ts'
import { identify } from '../../src/supervisor/proc-info.ts'
import { temporaryFolder } from '../temporary-folder.ts'

function options(folder: string, owner: string, timeoutMs = 10_000) {
  return { folder, owner, purpose: 'switch green', timeoutMs }
}

test('of many that want the lock exactly one holds it at any time, each with a higher token', async () => {
  const folder = await temporaryFolder()
  let holders = 0
  const tokens: number[] = []

  await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const lock = await acquireReleaseLock(options(folder, `deployer-${index}`, 30_000))
      holders += 1
      expect(holders).toBe(1)
      tokens.push(lock.fencing)
      await lock.assertHeld()
      holders -= 1
      await lock.release()
    }),
  )

  expect(tokens).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  expect(await currentHolder(folder)).toBeNull()
})

test('whoever waits is told who holds the lock, and gives up at the deadline', async () => {
  const folder = await temporaryFolder()
  const held = await acquireReleaseLock(options(folder, 'sacha'))
  let seen: LockOwner | undefined

  await expect(
    acquireReleaseLock({ ...options(folder, 'louis', 300), onWait: (holder) => (seen = holder) }),
  ).rejects.toThrow('sacha has held the release lock for "switch green"')

  expect(seen?.owner).toBe('sacha')
  await held.release()
})

test('the lock of a process that died is taken over', async () => {
  const folder = await temporaryFolder()
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const owner: LockOwner = {
    owner: 'crashed',
    purpose: 'up green',
    process: identify(child.pid ?? 0) ?? { pid: 0, startTime: '' },
    since: '',
    released: false,
  }
  await writeFile(join(folder, 'lock-7'), JSON.stringify(owner))
  expect((await currentHolder(folder))?.owner).toBe('crashed')

  child.kill('SIGKILL')
  await once(child, 'exit')

  const lock = await acquireReleaseLock(options(folder, 'sacha'))
  expect(lock.fencing).toBe(8)
})

test('a pid that was given to another process does not keep the lock', async () => {
  const folder = await temporaryFolder()
  const owner = {
    owner: 'old',
    purpose: '',
    process: { pid: process.pid, startTime: 'another boot:1' },
    since: '',
    released: false,
  }
  await writeFile(join(folder, 'lock-1'), JSON.stringify(owner))

  expect((await acquireReleaseLock(options(folder, 'sacha'))).fencing).toBe(2)
})

test('whoever slept between looking and taking a number does not take one that others had meanwhile', async () => {
  const folder = await temporaryFolder()
  const released = JSON.stringify({ ...options(folder, 'louis'), released: true })
  writeFileSync(join(folder, 'lock-1'), released)
  const taken = acquireReleaseLock(options(folder, 'sacha'))
  while (!readdirSync(folder).some((name) => name.startsWith('draft-'))) await nextTurn()

  // Two others have held and released the lock, and the last one has tidied up.
  writeFileSync(join(folder, 'lock-3'), released)
  rmSync(join(folder, 'lock-1'))

  const lock = await taken
  expect(lock.fencing).toBe(4)
  await lock.assertHeld()
})

test('a holder that was superseded is fenced', async () => {
  const folder = await temporaryFolder()
  const lock = await acquireReleaseLock(options(folder, 'sacha'))
  await writeFile(join(folder, 'lock-2'), '{}')

  await expect(lock.assertHeld()).rejects.toThrow('taken over (token 1, now 2)')
})
