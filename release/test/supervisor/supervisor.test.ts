import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { groupAlive, identify } from '../../src/supervisor/proc-info.ts'
import type { ProcessSpec } from '../../src/supervisor/process-spec.ts'
import { Supervisor } from '../../src/supervisor/supervisor.ts'
import { eventually } from '../eventually.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const fastBackoff = { baseMs: 20, maxMs: 60, stableAfterMs: 60_000, loopAfter: 3 }

function supervisorOf(folder: string): Supervisor {
  const supervisor = new Supervisor({
    dataDir: folder,
    logsDir: join(folder, 'logs'),
    tableFile: join(folder, 'processes.json'),
    backoff: fastBackoff,
  })
  onTestFinished(async () => {
    await supervisor.remove(supervisor.list().map((found) => found.name))
    await supervisor.close()
  })
  return supervisor
}

function script(name: string, source: string, env: Record<string, string> = {}): ProcessSpec {
  return {
    name,
    group: 'platform',
    command: process.execPath,
    args: ['-e', source],
    cwd: '/',
    env,
    ready: { kind: 'none' },
    stopSignal: 'SIGTERM',
    stopGraceMs: 500,
  }
}

// A test that is killed has nobody to stop what it started.
const idle = `setInterval(() => { try { process.kill(${process.pid}, 0) } catch { process.exit() } }, 1000)`

function pidOf(supervisor: Supervisor, name: string): number {
  const found = supervisor.list().find((one) => one.name === name)
  if (!found?.pid) throw new Error(`${name} has no pid`)
  return found.pid
}

test('a process that was killed is started again and the crash is counted', async () => {
  const supervisor = supervisorOf(await temporaryFolder())
  await supervisor.apply([script('worker', idle)])
  const first = await eventually(() => pidOf(supervisor, 'worker'))

  process.kill(first, 'SIGKILL')

  await eventually(() => expect(pidOf(supervisor, 'worker')).not.toBe(first))
  expect(supervisor.list()[0]).toMatchObject({ restarts: 1, lastExit: expect.stringContaining('SIGKILL') })
})

test('a process that keeps crashing is shown as a crash loop with its output in its log', async () => {
  const folder = await temporaryFolder()
  const supervisor = supervisorOf(folder)
  await supervisor.apply([script('broken', 'console.error("no configuration"); process.exit(3)')])

  await eventually(() => expect(supervisor.list()[0]?.state).toBe('crash-looping'))

  expect(await readFile(join(folder, 'logs', 'broken.log'), 'utf8')).toContain('no configuration')
  expect(supervisor.list()[0]?.lastExit).toContain('exit code 3')
})

test('a command that does not exist is reported and does not end the supervisor', async () => {
  const supervisor = supervisorOf(await temporaryFolder())
  await supervisor.apply([{ ...script('absent', ''), command: '/nonexistent/program' }])

  await eventually(() => expect(supervisor.list()[0]?.lastExit).toContain('ENOENT'))
})

test('stopping ends the whole process group, also a child that ignores the signal', async () => {
  const folder = await temporaryFolder()
  const supervisor = supervisorOf(folder)
  const stubborn = `
    const { spawn } = require('node:child_process')
    process.on('SIGTERM', () => {})
    spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'])
    console.log('up')
    ${idle}`
  await supervisor.apply([script('stubborn', stubborn)])
  await eventually(async () =>
    expect(await readFile(join(folder, 'logs', 'stubborn.log'), 'utf8')).toContain('up'),
  )
  const pid = pidOf(supervisor, 'stubborn')

  await supervisor.remove(['stubborn'])

  await eventually(() => expect(groupAlive(pid)).toBe(false))
})

test('applying an equal spec leaves the process alone and a different one replaces it', async () => {
  const supervisor = supervisorOf(await temporaryFolder())
  await supervisor.apply([script('worker', idle)])
  const first = await eventually(() => pidOf(supervisor, 'worker'))

  await supervisor.apply([script('worker', idle)])
  expect(pidOf(supervisor, 'worker')).toBe(first)

  await supervisor.apply([script('worker', idle, { VERSION: '2' })])
  expect(pidOf(supervisor, 'worker')).not.toBe(first)
  expect(identify(first)).toBeNull()
})

test('a new supervisor adopts what is wanted, restarts it after a crash, and ends what is no longer wanted', async () => {
  const folder = await temporaryFolder()
  const first = supervisorOf(folder)
  await first.apply([script('kept', idle), script('dropped', idle)])
  const kept = await eventually(() => pidOf(first, 'kept'))
  const dropped = await eventually(() => pidOf(first, 'dropped'))
  await first.close()

  const second = supervisorOf(folder)
  await forget(folder, 'dropped')
  const outcome = await second.recover()

  expect(outcome).toEqual({ adopted: ['kept'], ended: ['dropped'] })
  expect(pidOf(second, 'kept')).toBe(kept)
  await eventually(() => expect(identify(dropped)).toBeNull())
  await first.remove(['kept'])
  await eventually(() => expect(pidOf(second, 'kept')).not.toBe(kept))
})

test('a process that hides its mark is adopted by its pid, and a marked child in a group of its own is not taken for another', async () => {
  const folder = await temporaryFolder()
  const first = supervisorOf(folder)
  const parent = `
    const { spawn } = require('node:child_process')
    spawn(process.execPath, ['-e', '${idle}'], { detached: true })
    ${idle}`
  const hidden: ProcessSpec = {
    ...script('hidden', ''),
    command: '/usr/bin/env',
    args: ['-i', process.execPath, '-e', idle],
  }
  await first.apply([hidden, script('parent', parent)])
  const before = await eventually(() => [pidOf(first, 'hidden'), pidOf(first, 'parent')])
  await eventually(async () => {
    const table = JSON.parse(await readFile(join(folder, 'processes.json'), 'utf8')) as { running: object }
    expect(Object.keys(table.running)).toEqual(['hidden', 'parent'])
  })
  await eventually(() => expect(childrenOf(before[1] ?? 0)).toHaveLength(1))
  await first.close()

  const second = supervisorOf(folder)
  const outcome = await second.recover()

  expect(outcome).toEqual({ adopted: expect.arrayContaining(['hidden', 'parent']), ended: [] })
  expect([pidOf(second, 'hidden'), pidOf(second, 'parent')]).toEqual(before)
  for (const child of childrenOf(before[1] ?? 0)) process.kill(child, 'SIGKILL')
})

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number)
}

async function forget(folder: string, name: string): Promise<void> {
  const { readJson } = await import('../../src/files/read-json.ts')
  const { writeFileDurably } = await import('../../src/files/write-file-durably.ts')
  const file = join(folder, 'processes.json')
  const table = await readJson<{ specs: ProcessSpec[] }>(file)
  await writeFileDurably(file, JSON.stringify({ specs: table?.specs.filter((spec) => spec.name !== name) }))
}
