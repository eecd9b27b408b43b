import { describe, expect, test } from 'vitest'
import { createAdmission } from '../../src/credentials/admission.ts'

function pending() {
  let finish: () => void = () => undefined
  const promise = new Promise<void>((resolve) => {
    finish = resolve
  })
  return { promise, finish }
}

describe('admission', () => {
  test('lets two work, two wait, and refuses the fifth at once', async () => {
    const admit = createAdmission({ inFlight: 2, waiting: 2 })
    const gate = pending()
    let started = 0
    const enter = () =>
      admit(async () => {
        started += 1
        await gate.promise
      })
    const admitted = [enter(), enter(), enter(), enter()]
    await expect(enter()).rejects.toMatchObject({ kind: 'unavailable', status: 503 })
    expect(started).toBe(2)
    gate.finish()
    await Promise.all(admitted)
    expect(started).toBe(4)
  })

  test('a failure makes room for the next', async () => {
    const admit = createAdmission({ inFlight: 1, waiting: 1 })
    const failing = admit(() => Promise.reject(new Error('no')))
    const next = admit(() => Promise.resolve('in'))
    await expect(failing).rejects.toThrow('no')
    await expect(next).resolves.toBe('in')
    await expect(admit(() => Promise.resolve('again'))).resolves.toBe('again')
  })
})
