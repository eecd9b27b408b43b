import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { config } from '../../src/config.ts'
import { inspectImage } from '../../src/image-content.ts'
import { startRegistries, stopRegistries } from '../../src/registries.ts'
import { docker } from '../../src/run-command.ts'
import { makeWorkspaceImage } from '../../workspace/workspace-image.ts'
import { reasonToSkip } from './reasons-to-skip.ts'

const FOLDER = 'pricing-service'
const root = join(config.home, '..')
const isBuilt = existsSync(join(root, FOLDER, 'dist', 'migrate.js'))
const reason = (await reasonToSkip()) ?? (isBuilt ? undefined : `${FOLDER} is not built`)
if (reason) console.log(`images of the workspace's build are not tested: ${reason}`)

describe.skipIf(reason)('what the workspace has built becomes an image', () => {
  const make = () => makeWorkspaceImage(FOLDER, { root, registry: String(config.imageRegistry) })

  beforeAll(async () => {
    await startRegistries(['images'])
  })
  afterAll(stopRegistries)

  test('that the registry has under its digest, and that is what its Dockerfile says', async () => {
    const { entry } = await make()
    const reference = `${config.imageRegistry}/halles/${FOLDER}@${String(entry.digest)}`
    await docker(['pull', '--quiet', reference])

    const { Config } = await inspectImage(reference)
    expect(Config).toMatchObject({
      User: 'node',
      Cmd: ['node', 'dist/main.js'],
      Labels: { 'org.opencontainers.image.title': FOLDER, 'org.opencontainers.image.revision': entry.commit },
      Healthcheck: { Test: expect.arrayContaining(['CMD', 'node']) as unknown },
    })
    expect(entry).toMatchObject({
      name: FOLDER,
      migrations: expect.arrayContaining([expect.stringMatching(/^0001-.*\.sql$/)]) as unknown,
      deployment: { kind: 'service', needs: ['postgres', 'rabbitmq'], resources: { memoryMb: 256 } },
    })
    expect(entry).not.toHaveProperty('tests')
  })

  test('once: the same content is neither built nor pushed again', async () => {
    const first = await make()
    const second = await make()
    expect(second).toEqual({ entry: first.entry, isNew: false })
  })

  test('and is on the engine again when it was deleted there: the registry is not needed to start it', async () => {
    const { image, digest } = (await make()).entry
    const reference = `${config.imageRegistry}/halles/${FOLDER}@${String(digest)}`
    await docker(['image', 'rm', '--force', String(image), reference])
    await expect(inspectImage(reference)).rejects.toThrow('ended with 1')

    expect((await make()).isNew).toBe(false)

    await inspectImage(reference)
  })
})
