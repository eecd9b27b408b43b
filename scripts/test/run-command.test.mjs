import { expect, test } from 'vitest'
import { typesCommand } from '../checks/run-types.mjs'
import { runCommand, runLimited } from '../workspace/run-command.mjs'

test('the whole output and the exit code come back', async () => {
  const { code, output } = await runCommand('sh', ['-c', 'echo out; echo err >&2; exit 3'])
  expect(code).toBe(3)
  expect(output).toContain('out\n')
  expect(output).toContain('err\n')
})

test('a command that does not exist is a failure, not an exception', async () => {
  expect(await runCommand('halles-no-such-command', [])).toMatchObject({ code: 127 })
})

test('what takes too long is ended together with everything it started', async () => {
  // The answer comes when nobody holds the output any more, so it proves that the inner process has ended too.
  const { code, output, elapsedMs } = await runCommand('sh', ['-c', 'sleep 60 & wait'], { timeoutMs: 300 })
  expect(code).toBe(124)
  expect(output).toContain('Stopped after')
  expect(elapsedMs).toBeLessThan(30_000)
})

test('no more tasks than the limit run at once, and results keep their order', async () => {
  let running = 0
  let most = 0
  const task = (value) => async () => {
    most = Math.max(most, (running += 1))
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
    return value
  }
  expect(await runLimited([1, 2, 3, 4].map(task), 2)).toEqual([1, 2, 3, 4])
  expect(most).toBe(2)
})

test("the types check takes a folder's own steps and leaves its contract to the contracts check", () => {
  expect(
    typesCommand({ scripts: { check: 'next typegen && tsc --noEmit && halles-kit openapi --check' } }),
  ).toBe('next typegen && tsc --noEmit')
  expect(typesCommand({})).toBe('tsc --noEmit')
})
