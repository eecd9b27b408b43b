import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { config } from '../../src/config.ts'
import { stopRegistries } from '../../src/registries.ts'
import { CommandError, runCommand } from '../../src/run-command.ts'
import { makeLoneCopy, type LoneCopy } from './lone-copy.ts'
import { publishKit, startFreshRegistries } from './published-kit.ts'
import { reasonToSkip } from './reasons-to-skip.ts'

const FOLDER = 'cart-service'
const reason = await reasonToSkip()

describe.skipIf(reason)('a folder on a bare host', () => {
  let parent: string
  let copy: LoneCopy

  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), 'halles-ci-'))
    await startFreshRegistries(FOLDER)
    await publishKit()
    copy = await makeLoneCopy(FOLDER, parent)
  })

  afterAll(async () => {
    await stopRegistries()
    rmSync(parent, { recursive: true, force: true })
  })

  const lone = (...args: string[]) =>
    runCommand(join(config.home, 'lone'), [FOLDER, '--from', copy.path, ...args])

  test('installs, checks, builds and tests itself with nothing else of ours around', async () => {
    const said = await lone()
    for (const stage of ['copy', 'install', 'check', 'build', 'test'])
      expect(said).toContain(`✓ ${FOLDER} ${stage}`)
    expect(said).toMatch(/✓ cart-service test .* \d+ passed/)
    expect(said).toContain('1 of 1 stand alone')
  })

  test('is refused when it takes code from a neighbour by its path', async () => {
    writeFileSync(
      join(copy.path, 'src', 'neighbour.ts'),
      "export { quoteBasket } from '../../pricing-service/src/domain/quote-basket.ts'\n",
    )
    await copy.commitAll('Take code from a neighbour')
    const error = await lone().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(CommandError)
    const { output } = error as CommandError
    expect(output).toContain(`✗ ${FOLDER} check`)
    expect(output).toContain('src/neighbour.ts')
    expect(output).toContain('0 of 1 stand alone')
  })

  test('is refused when it is no repository of its own', async () => {
    const error = await runCommand(join(config.home, 'lone'), ['e2e']).catch((thrown: unknown) => thrown)
    expect((error as CommandError).output).toContain('it is no repository of its own')
  })
})
