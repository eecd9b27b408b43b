import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { config } from '../../src/config.ts'
import { imageContent } from '../../src/image-content.ts'
import { docker } from '../../src/run-command.ts'
import { stopRegistries } from '../../src/registries.ts'
import { loadRun } from '../../src/run.ts'
import { build, testImage } from '../../stages/build.ts'
import { checkout } from '../../stages/checkout.ts'
import { buildsAll, foldersToBuild } from './folders-to-build.ts'
import { publishKit, startFreshRegistries } from './published-kit.ts'
import { reasonToSkip } from './reasons-to-skip.ts'

const ROOT = join(config.home, '..')
const reason = await reasonToSkip()
const folders = foldersToBuild(ROOT)

test('what is built beside the exemplar has a Dockerfile', () => {
  expect(folders.filter((folder) => !existsSync(join(ROOT, folder, 'Dockerfile')))).toEqual([])
})

describe.skipIf(reason !== undefined || folders.length === 0)(
  'an image is made of each affected folder',
  () => {
    beforeAll(async () => {
      await startFreshRegistries(...folders)
      await publishKit()
    })

    afterAll(stopRegistries)

    test.each(folders)('%s', async (folder) => {
      await checkout(folder)
      await build(folder)
      const run = loadRun(folder)
      expect(run.image).toContain(run.commit.slice(0, 12))
      if (buildsAll) {
        const before = await imageContent(String(run.image))
        await build(folder, { noCache: true })
        expect(await imageContent(String(run.image))).toBe(before)
      }
      await docker(['image', 'rm', '--force', String(run.image), testImage(run)])
    })
  },
)
