import { expect, test } from 'vitest'
import { claimPortBase } from '../fixtures/claim-port-base.ts'

test('no two claims of a port base are for the same one until it is released', async () => {
  const claims = await Promise.all(Array.from({ length: 8 }, () => claimPortBase([1])))
  try {
    expect(new Set(claims.map(({ base }) => base)).size).toBe(claims.length)
  } finally {
    await Promise.all(claims.map(({ release }) => release()))
  }
  const again = await claimPortBase([1])
  await again.release()
})
