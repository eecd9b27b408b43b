import { describe, expect, it } from 'vitest'
import { keepFresh } from '@/lib/backend/keep-fresh.ts'

const FOREVER = { freshMs: 60_000, staleMs: 60_000, maxEntries: 10 }
const NEVER = { freshMs: -1, staleMs: 60_000, maxEntries: 10 }

describe('answers that are the same for everybody', () => {
  it('are asked for once, however many wait', async () => {
    let asked = 0
    const load = keepFresh((key) => Promise.resolve(`${key}${++asked}`), FOREVER)
    expect(await Promise.all([load('a'), load('a'), load('a')])).toEqual(['a1', 'a1', 'a1'])
    expect(await load('a')).toBe('a1')
    expect(await load('b')).toBe('b2')
  })

  it('stand in for a service that fails', async () => {
    let isDown = false
    const load = keepFresh(() => (isDown ? Promise.reject(new Error('down')) : Promise.resolve('old')), NEVER)
    await load('a')
    isDown = true
    expect(await load('a')).toBe('old')
  })

  it('do not hide that something is gone', async () => {
    let isGone = false
    const load = keepFresh(
      () =>
        isGone ? Promise.reject(Object.assign(new Error('gone'), { status: 404 })) : Promise.resolve('old'),
      NEVER,
    )
    await load('a')
    isGone = true
    await expect(load('a')).rejects.toThrow('gone')
  })

  it('fail when there never was one, and are asked for anew the next time', async () => {
    let asked = 0
    const load = keepFresh(
      () => (++asked === 1 ? Promise.reject(new Error('down')) : Promise.resolve('new')),
      FOREVER,
    )
    await expect(load('a')).rejects.toThrow('down')
    expect(await load('a')).toBe('new')
  })

  it('are let go, oldest first, when there are too many', async () => {
    let asked = 0
    const load = keepFresh(() => Promise.resolve(++asked), { ...FOREVER, maxEntries: 2 })
    await load('a')
    await load('b')
    await load('c')
    expect(await load('c')).toBe(3)
    expect(await load('a')).toBe(4)
  })

  it('are not kept while they are empty lists', async () => {
    const shelves: string[][] = [[], ['cheese']]
    let asked = 0
    const load = keepFresh(() => Promise.resolve(shelves[Math.min(asked++, 1)]), FOREVER)
    expect(await load('a')).toEqual([])
    expect(await load('a')).toEqual(['cheese'])
    expect(await load('a')).toEqual(['cheese'])
    expect(asked).toBe(2)
  })
})
