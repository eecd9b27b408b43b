import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { imageOf, readStackRelease } from '../../src/stack/stack-release.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const digest = `sha256:${'a'.repeat(64)}`
const entry = { image: 'registry.example:5000/halles/cart-service:1.0.0', digest, deployment: {} }

async function write(content: unknown): Promise<string> {
  const file = join(await temporaryFolder(), 'release.json')
  await writeFile(file, JSON.stringify(content))
  return file
}

test('an image is named by digest, whatever its tag', () => {
  expect(imageOf(entry)).toBe(`registry.example:5000/halles/cart-service@${digest}`)
  expect(imageOf({ ...entry, image: 'registry.example:5000/halles/cart-service' })).toBe(
    `registry.example:5000/halles/cart-service@${digest}`,
  )
})

test('a release without a digest, without a deployment, of another format or absent is refused with the reason', async () => {
  const good = { release: 1, services: { 'cart-service': entry }, platform: { gateway: entry } }

  expect(await readStackRelease(await write(good))).toMatchObject(good)
  await expect(
    readStackRelease(await write({ ...good, platform: { gateway: { ...entry, digest: 'latest' } } })),
  ).rejects.toThrow('gateway has no digest')
  await expect(
    readStackRelease(await write({ ...good, services: { 'cart-service': { digest } } })),
  ).rejects.toThrow('cart-service has no image')
  await expect(readStackRelease(await write({ ...good, release: 2 }))).rejects.toThrow('not a stack release')
  await expect(readStackRelease('/nowhere/release.json')).rejects.toThrow('There is no stack release')
})
