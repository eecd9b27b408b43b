import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { config } from '../../src/config.ts'
import { imageContent, inspectImage } from '../../src/image-content.ts'
import { countTests } from '../../src/junit.ts'
import { stopRegistries } from '../../src/registries.ts'
import { CommandError, docker } from '../../src/run-command.ts'
import { loadRun, reportDirectory, type Run } from '../../src/run.ts'
import { build, testImage } from '../../stages/build.ts'
import { checkout } from '../../stages/checkout.ts'
import { publish } from '../../stages/publish.ts'
import { push } from '../../stages/push.ts'
import { record } from '../../stages/record.ts'
import { test as testStage } from '../../stages/test.ts'
import { makeLoneCopy, type LoneCopy } from './lone-copy.ts'
import { KIT, publishKit, startFreshRegistries } from './published-kit.ts'
import { reasonToSkip } from './reasons-to-skip.ts'

const FOLDER = 'pricing-service'
const DATABASE = 'halles_ci_test'
const POSTGRES = config.testServers.HALLES_TEST_POSTGRES_URL ?? ''
const PORT = config.inherited.HALLES_CI_TEST_PORT ?? ''
const reason = await reasonToSkip()
if (reason) console.log(`containers are not tested: ${reason}`)

describe.skipIf(reason)('a folder alone goes through the pipeline', () => {
  let parent: string
  let copy: LoneCopy
  /** Every copy has commits of its own, so nobody will ask for these images again. */
  const made: string[] = []

  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), 'halles-ci-'))
    await startFreshRegistries(FOLDER)
    copy = await makeLoneCopy(FOLDER, parent)
  })

  afterAll(async () => {
    await stopRegistries()
    rmSync(parent, { recursive: true, force: true })
    await docker(['image', 'rm', '--force', ...made])
  })

  test('the kit is published by version, and again only if it is the same', async () => {
    expect(await publishKit()).toContain('@halles/service-kit@')
    expect(await publish(KIT)).toContain('unchanged')
  })

  test('a copy outside the checkout is built and tested in its container, pushed and recorded', async () => {
    await checkout(FOLDER, { from: copy.path })
    await build(FOLDER)
    made.push(...imagesOf(loadRun(FOLDER)))
    await testStage(FOLDER)
    await push(FOLDER)
    made.push(String(loadRun(FOLDER).pushed?.reference))
    const entry = JSON.parse(readFileSync(await record(FOLDER), 'utf8')) as Record<string, unknown>
    const report = readFileSync(join(reportDirectory(loadRun(FOLDER)), 'junit.xml'), 'utf8')
    expect(entry).toMatchObject({
      name: FOLDER,
      commit: loadRun(FOLDER).commit,
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      contract: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      tests: countTests(report),
    })
    expect(entry.ownBytes).toBeLessThan(2_000_000)
    // What the registry holds under that digest is an image that can be had again.
    await docker(['pull', '--quiet', `${config.imageRegistry}/halles/${FOLDER}@${String(entry.digest)}`])
  })

  test('its labels say what it is', async () => {
    const run = loadRun(FOLDER)
    const { Config } = await inspectImage(String(run.image))
    expect(Config).toMatchObject({
      User: 'node',
      Labels: {
        'org.opencontainers.image.version': `${run.version}+${run.commit.slice(0, 12)}`,
        'org.opencontainers.image.revision': run.commit,
        'org.opencontainers.image.source': config.sourceUrl,
      },
    })
  })

  test('the same commit, built anew, has the same content, whatever the builder still has of commits before', async () => {
    // Nothing that runs is another, so the builder has all of it; but it is dated by this commit.
    writeFileSync(join(copy.path, 'README.md'), 'Another description.\n')
    await copy.commitAll('Describe it differently')
    await checkout(FOLDER, { from: copy.path })
    await build(FOLDER)
    const image = String(loadRun(FOLDER).image)
    made.push(...imagesOf(loadRun(FOLDER)))
    const before = await imageContent(image)
    await build(FOLDER, { noCache: true })
    expect(await imageContent(image)).toBe(before)
  })

  test('it migrates and runs on a read-only file system, is healthy, and stops when it is told to', async () => {
    const image = String(loadRun(FOLDER).image)
    const databaseUrl = await createDatabase(image)
    const { publicKey } = generateKeyPairSync('ed25519')
    const settings = {
      DATABASE_URL: databaseUrl,
      RABBITMQ_URL: config.testServers.HALLES_TEST_RABBITMQ_URL as string,
      BROKER_PREFIX: 'ci-test.',
      GATEWAY_PUBLIC_KEY: publicKey.export({ type: 'spki', format: 'pem' }) as string,
      PEER_SECRET: 'p'.repeat(32),
      QUOTE_SECRET: 'q'.repeat(32),
      PORT,
    }
    const hardened = [
      ...['--network=host', '--read-only', '--cap-drop=ALL', '--security-opt=no-new-privileges'],
      ...Object.entries(settings).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
      image,
    ]
    expect(await docker(['run', '--rm', ...hardened, 'node', 'dist/migrate.js'])).toContain('ran kit/')
    const container = (await docker(['run', '--detach', ...hardened])).trim()
    try {
      await vi.waitFor(
        async () => expect(await stateOf(container)).toMatchObject({ Health: { Status: 'healthy' } }),
        {
          timeout: 60_000,
          interval: 500,
        },
      )
      expect(await fetch(`http://127.0.0.1:${PORT}/health/ready`)).toMatchObject({ status: 200 })
      await docker(['stop', container])
      expect(await stateOf(container)).toMatchObject({ Status: 'exited', ExitCode: 0 })
    } finally {
      await docker(['rm', '--force', container])
      await queryServer(image, `DROP DATABASE ${DATABASE} WITH (FORCE)`)
    }
  })

  test('a failing test fails the stage, shows itself and is in the report', async () => {
    writeFileSync(
      join(copy.path, 'test', 'wrong.test.ts'),
      "import { expect, test } from 'vitest'\ntest('one is two', () => expect(1).toBe(2))\n",
    )
    await copy.commitAll('Break it')
    await checkout(FOLDER, { from: copy.path })
    await build(FOLDER)
    made.push(...imagesOf(loadRun(FOLDER)))
    const error = await testStage(FOLDER).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(CommandError)
    expect((error as CommandError).output).toContain('one is two')
    const report = readFileSync(join(reportDirectory(loadRun(FOLDER)), 'junit.xml'), 'utf8')
    expect(countTests(report)).toMatchObject({ failed: 1 })
    await expect(record(FOLDER)).rejects.toThrow('is not pushed')
  })
})

function imagesOf(run: Run): string[] {
  return [String(run.image), testImage(run)]
}

async function createDatabase(image: string): Promise<string> {
  await queryServer(image, `DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`)
  await queryServer(image, `CREATE DATABASE ${DATABASE}`)
  const url = new URL(POSTGRES)
  url.pathname = DATABASE
  return url.href
}

/** With the client that the image to test has in its packages. */
async function queryServer(image: string, sql: string): Promise<void> {
  const program = `import pg from 'pg'
    const client = new pg.Client(${JSON.stringify(POSTGRES)})
    await client.connect()
    await client.query(${JSON.stringify(sql)})
    await client.end()`
  await docker([
    'run',
    '--rm',
    '--network=host',
    `${image}-test`,
    'node',
    '--input-type=module',
    '--eval',
    program,
  ])
}

async function stateOf(container: string): Promise<object> {
  return JSON.parse(await docker(['inspect', '--format', '{{json .State}}', container])) as object
}
