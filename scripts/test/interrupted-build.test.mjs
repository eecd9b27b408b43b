import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endLeftovers } from '../workspace/leftovers.mjs'
import { startTimeOf } from '../workspace/proc.mjs'

/** Waits for ever with a child of its own, as a bundler with its workers does, unless it may go on. */
const slowBuild = `
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
if (existsSync('go')) {
  mkdirSync('dist', { recursive: true })
  writeFileSync('dist/main.js', '')
} else {
  const worker = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  writeFileSync('running.partial', JSON.stringify([process.pid, worker.pid]))
  renameSync('running.partial', 'running')
  setInterval(() => {}, 1000)
}
`

let root
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'halles-build-'))
  const write = (path, content) => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
  }
  cpSync(join(import.meta.dirname, '..', 'workspace'), join(root, 'scripts', 'workspace'), {
    recursive: true,
  })
  cpSync(join(import.meta.dirname, '..', 'start.mjs'), join(root, 'scripts', 'start.mjs'))
  write('package.json', { workspaces: ['slow'], type: 'module' })
  write('package-lock.json', { packages: {} })
  write('node_modules/.package-lock.json', { packages: {} })
  write('slow/package.json', { name: '@halles/slow', type: 'module', scripts: { build: 'node build.mjs' } })
  write('slow/build.mjs', slowBuild)
  write('release/dist/main.js', 'console.log("started")')
  mkdirSync(join(root, 'node_modules', '.bin'))
  symlinkSync(process.execPath, join(root, 'node_modules', '.bin', 'node'))
})
afterEach(async () => {
  await endLeftovers(root)
  rmSync(root, { recursive: true })
})

function start() {
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, output }))
  return { child, ended }
}

/** A start in the middle of its build, with the processes that build. */
async function startBuilding() {
  const { child, ended } = start()
  const running = await vi.waitFor(
    () => JSON.parse(readFileSync(join(root, 'slow', 'running'), 'utf8')),
    20_000,
  )
  expect(running.map(isRunning)).toEqual([true, true])
  return { child, ended, running }
}

const isRunning = (pid) => startTimeOf(pid) !== undefined

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
])('%s in the middle of a build ends the build with everything it started', async (signal, code) => {
  const { child, ended, running } = await startBuilding()

  child.kill(signal)

  expect(await ended).toMatchObject({ code, output: expect.stringContaining(`Stopped by ${signal}`) })
  await vi.waitFor(() => expect(running.map(isRunning)).toEqual([false, false]), 10_000)
  expect(existsSync(join(root, 'node_modules', '.halles-build.lock'))).toBe(false)
})

test('what a start that was killed left building is ended by the next one, which then builds', async () => {
  const { child, running } = await startBuilding()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(running.map(isRunning)).toEqual([true, true])
  writeFileSync(join(root, 'slow', 'go'), '')

  const { code, output } = await start().ended

  expect(code, output).toBe(0)
  expect(output).toContain('Ended what an interrupted build had left running')
  expect(output).toContain('started')
  expect(running.map(isRunning)).toEqual([false, false])
})

test('the build of another checkout is left alone', async () => {
  const { child, ended, running } = await startBuilding()

  expect(await endLeftovers(join(root, 'elsewhere'))).toBe(0)

  expect(running.map(isRunning)).toEqual([true, true])
  child.kill('SIGTERM')
  await ended
})
