import { afterEach, expect, test, vi } from 'vitest'
import { completeRequest } from '../../src/execute/complete-request.ts'
import { foldState } from '../../src/journal/fold-state.ts'

const nothingSeen = { gateway: null, inFlight: { blue: 0, green: 0 } }

afterEach(() => vi.useRealTimers())

test('two stacks brought up within the same second are two releases', async () => {
  vi.useFakeTimers({ now: new Date('2026-03-01T10:00:00.120Z') })
  const wish = { verb: 'up', actor: 'test', reason: '', version: '1.2.3', commit: 'abcdef0123' } as const

  const blue = await completeRequest({ ...wish, colour: 'blue' }, foldState([]), nothingSeen)
  vi.setSystemTime(new Date('2026-03-01T10:00:00.480Z'))
  const green = await completeRequest({ ...wish, colour: 'green' }, foldState([]), nothingSeen)

  expect(blue.release).toMatch(/^1\.2\.3-abcdef0-\d{8}T\d{9}$/)
  expect(green.release).not.toBe(blue.release)
})
