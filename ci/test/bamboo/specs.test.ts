import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { generateSpecs } from '../../bamboo/generate-specs.ts'
import { readEstate } from '../../bamboo/read-estate.ts'
import { readServer } from '../../bamboo/server.ts'
import { diskSource, git } from '../../bamboo/sources.ts'
import { readDocuments } from '../../bamboo/validate/read-documents.ts'
import { namesOfStages } from '../../bamboo/validate/stages.ts'
import { isFields, type Fields } from '../../bamboo/validate/shapes.ts'
import { validateSpecs } from '../../bamboo/validate/validate-specs.ts'
import { watches } from '../../bamboo/watched-files.ts'
import { compareSpecs, writeSpecs } from '../../bamboo/write-specs.ts'
import { VERBS } from '../../deploy/plan-release-step.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const SPECS = join(ROOT, 'ci', 'bamboo-specs')
const folders = readEstate(diskSource(ROOT))
const documents = readDocuments(SPECS, []).map(({ content }) => content)
const plans = documents.filter((content) => 'stages' in content)
const deployment = documents.find((content) => 'environments' in content) as Fields
const commands = [...new Set(documents.flatMap(commandsIn))]

/** Every line of every script task. */
function commandsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(commandsIn)
  if (!isFields(value)) return []
  return Object.entries(value).flatMap(([name, entry]) =>
    name === 'scripts' ? (entry as string[]) : commandsIn(entry),
  )
}

const temporaryFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'halles-specs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('the specs of this checkout', () => {
  test('are what the folders say', () => {
    expect(compareSpecs(SPECS, generateSpecs(folders, readServer()))).toEqual([])
  })

  test('are what a Bamboo server takes', () => {
    expect(validateSpecs(SPECS)).toEqual([])
  })

  test('hold one plan for each folder, and each is found by its own key', () => {
    const keys = plans.map(({ plan }) => (plan as Fields).key)
    expect(keys).toEqual(folders.map(({ planKey }) => planKey))
    expect(plans.map(({ plan }) => (plan as Fields).name)).toEqual(folders.map(({ name }) => name))
    expect(folders.length).toBeGreaterThan(15)
  })

  test('give every tracked file that is not only words to exactly one plan', () => {
    const paths = git(ROOT, ['ls-files', '-z']).split('\0').filter(Boolean)
    const owners = paths.map(
      (path) => [path, folders.filter((folder) => watches(folder, path)).length] as const,
    )
    const orphans = owners.filter(([path, count]) => count !== (/\.md$|^LICENSE$|^docs\//.test(path) ? 0 : 1))
    expect(orphans).toEqual([])
  })

  test('lead from the kit to those that take its version, and from a service to the stack', () => {
    const followersOf = (name: string) => {
      const plan = plans.find((content) => (content.plan as Fields).name === name) as { dependencies: Fields }
      return plan.dependencies.plans as string[]
    }
    const kit = folders.find(({ kind }) => kind === 'package')
    const takers = folders
      .filter(({ takesKit }) => takesKit === kit?.version)
      .map(({ planKey }) => `HALLES-${planKey}`)
    expect(followersOf('service-kit')).toEqual(takers)
    expect(takers).toContain('HALLES-CART')
    expect(followersOf('cart-service')).toEqual(['HALLES-STACKS'])
    expect(followersOf('payment-simulator')).toEqual(['HALLES-STACKS'])
    expect(followersOf('e2e')).toEqual([])
  })

  test('deliver nothing from a branch', () => {
    const commandsOnBranches = (plan: Fields) => {
      const [override] = plan['branch-overrides'] as [{ '.*': { stages: unknown[] } }]
      return namesOfStages({ stages: override['.*'].stages }).flatMap((name) => commandsIn(plan[name]))
    }
    const delivering = plans.filter((plan) =>
      commandsIn(plan).some((line) => / (push|publish|record)$|^ci\/stack-release$/.test(line)),
    )
    expect(delivering.length).toBeGreaterThan(13)
    for (const plan of delivering)
      expect(commandsOnBranches(plan).join()).not.toMatch(/ (push|publish|record)\b|ci\/(stack-)?release/)
  })

  test('prove and deliver an image in one job, so that what is tested is what is pushed', () => {
    const plan = plans.find((content) => (content.plan as Fields).name === 'cart-service') as Fields
    expect(commandsIn(plan.Image)).toEqual([
      ...['checkout', 'build', 'test', 'push', 'record'].map((stage) => `ci/pipeline cart-service ${stage}`),
      'ci/release-entry cart-service',
    ])
    expect(commandsIn(plan.Proof)).toEqual(commandsIn(plan.Image).slice(0, 3))
  })

  test('show which tests failed, in every plan that has any', () => {
    const jobs = plans.flatMap((content) => Object.values(content) as Fields[])
    const testing = jobs.filter((job) =>
      /npm test|ci\/pipeline \S+ test/.test(JSON.stringify(job?.tasks ?? [])),
    )
    expect(testing.length).toBeGreaterThan(20)
    for (const job of testing)
      expect(job['final-tasks']).toEqual([
        {
          'test-parser': {
            type: 'junit',
            'test-results': expect.stringMatching(/\/reports\/\*\.xml$/) as unknown,
          },
        },
      ])
  })

  test('notice when they were changed by hand, forgotten or left over', () => {
    const folder = temporaryFolder()
    const files = generateSpecs(folders, readServer())
    writeSpecs(folder, files)
    expect(compareSpecs(folder, files)).toEqual([])
    writeFileSync(join(folder, 'release.yaml'), 'changed')
    rmSync(join(folder, 'plans/cart-service.yaml'))
    writeFileSync(join(folder, 'plans/toys-service.yaml'), 'old')
    expect(compareSpecs(folder, files)).toEqual([
      'plans/cart-service.yaml is missing',
      'release.yaml is not what the folders say',
      'plans/toys-service.yaml belongs to no folder',
    ])
    writeSpecs(folder, files)
    expect(compareSpecs(folder, files)).toEqual([])
  })
})

describe('the commands of the specs', () => {
  test('are scripts of this checkout, or npm with what its package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    for (const command of commands) {
      const [program = '', ...args] = command.split(' ')
      if (program === 'npm') expect(['ci', 'test', 'run']).toContain(args[0])
      if (program === 'npm' && args[0] !== 'ci')
        expect(scripts).toHaveProperty(args[0] === 'run' ? String(args[1]) : 'test')
      if (program !== 'npm')
        expect(program).toMatch(/^ci\/(pipeline|release-entry|release-step|stack-release)$/)
    }
  })

  test('name folders that are there and have what they are asked for', () => {
    for (const command of commands.filter((line) => line.includes(' -- '))) {
      const [, name = ''] = command.split(' -- ')
      expect(existsSync(join(ROOT, name)), command).toBe(true)
      if (command.startsWith('npm test')) expect(existsSync(join(ROOT, name, 'test')), command).toBe(true)
    }
  })

  test('run: the checks of the smallest folder', { timeout: 300_000 }, () => {
    const command = commands.find((line) => line === 'npm run check -- bench') as string
    const { status, stdout } = spawnSync('/bin/sh', ['-c', command], { cwd: ROOT, encoding: 'utf8' })
    expect(stdout.trim().split('\n').at(-1)).toMatch(/ passed, 0 failed$/)
    expect(status).toBe(0)
  })

  const pipeline = join(ROOT, 'ci', 'pipeline')
  const pipelineCommands = commands.filter((line) => / (cart-service|service-kit) /.test(line))

  /** Without a checkout the other stages say so: they are understood, and need no Docker to be. */
  test.runIf(existsSync(pipeline)).each(pipelineCommands)('%s is understood', (command) => {
    const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', command], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, HALLES_CI_STATE: temporaryFolder() },
    })
    if (!command.endsWith(' checkout')) expect(stdout).toContain('is not checked out')
    expect(stderr).toBe('')
    expect(status).toBe(command.endsWith(' checkout') ? 0 : 1)
  })

  test('ci/release-entry takes the one entry there is', () => {
    const folder = temporaryFolder()
    const run = () =>
      spawnSync(join(ROOT, 'ci/release-entry'), ['cart-service'], { cwd: folder, encoding: 'utf8' })
    const entries = join(folder, 'ci/.halles/releases/cart-service')
    expect(run().stderr).toContain('There is no release entry in ci/.halles/releases/cart-service.')
    mkdirSync(entries, { recursive: true })
    writeFileSync(join(entries, '0.1.0-abc.json'), '{"version":"0.1.0"}')
    expect(run().stdout).toBe('cart-service 0.1.0-abc\n')
    expect(readFileSync(join(folder, 'out/cart-service/release.json'), 'utf8')).toBe('{"version":"0.1.0"}')
    expect(readFileSync(join(folder, 'out/cart-service/version.properties'), 'utf8')).toBe(
      'version=0.1.0-abc\n',
    )
    writeFileSync(join(entries, '0.1.0-abd.json'), '{}')
    expect(run().stderr).toContain('There are several release entries')
  })

  test('ci/stack-release makes the release of the stack from the entries of all its services', () => {
    const folder = temporaryFolder()
    const run = () =>
      spawnSync(join(ROOT, 'ci/stack-release'), {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, bamboo_buildNumber: '17' },
      })
    expect(run().stderr).toContain('No release entry of identity-service, catalog-service')

    const members = folders.filter(({ inStack }) => inStack).map(({ name }) => name)
    const platform = folders.filter(({ inPlatform }) => inPlatform).map(({ name }) => name)
    const writeEntry = (name: string, changes: object = {}) => {
      const entry = { name, image: `shop/${name}:1`, digest: `sha256:${'a'.repeat(64)}`, migrations: [] }
      const deployment = { kind: 'service', needs: [], replicas: 1, resources: { memoryMb: 256 } }
      mkdirSync(join(folder, 'out/entries', name), { recursive: true })
      writeFileSync(
        join(folder, 'out/entries', name, 'release.json'),
        JSON.stringify({ ...entry, deployment, ...changes }),
      )
    }
    for (const name of [...members, ...platform]) writeEntry(name)

    writeEntry('gateway', { digest: undefined })
    expect(run().stderr).toContain('The release entry of gateway names no image by its digest.')
    writeEntry('gateway', { deployment: undefined })
    expect(run().stderr).toContain('The release entry of gateway does not say how it is deployed')
    writeEntry('gateway', { name: 'cart-service' })
    expect(run().stderr).toContain('The release entry of gateway is one of cart-service.')
    writeEntry('gateway')
    expect(run().status).toBe(0)
    const release = JSON.parse(readFileSync(join(folder, 'out/stacks/release.json'), 'utf8')) as Fields
    expect(release).toMatchObject({
      release: 1,
      version: expect.stringMatching(/^\d+\.\d+\.\d+-17$/) as unknown,
      commit: git(ROOT, ['rev-parse', 'HEAD']).trim(),
    })
    expect(Object.keys(release.services as Fields)).toEqual(members)
    expect(Object.keys(release.platform as Fields)).toEqual(['payment-simulator', 'gateway'])
    expect(readFileSync(join(folder, 'out/stacks/version.properties'), 'utf8')).toBe(
      `version=${String(release.version)}\n`,
    )
  })
})

describe('the environments of the deployment', () => {
  const environment = (name: string) => deployment[name] as Fields
  const bamboo = {
    bamboo_deploy_project: 'Halles release',
    bamboo_deploy_environment: 'Switch',
    bamboo_deploy_release: '0.1.0-17',
    bamboo_ManualBuildTriggerReason_userName: 'ada',
  }
  const releaseFile = () => {
    const file = join(temporaryFolder(), 'release.json')
    writeFileSync(file, JSON.stringify({ version: '0.1.0-17', commit: 'HEAD', services: {} }))
    return file
  }
  const step = (verb: string, env: Record<string, string>) =>
    spawnSync('/bin/sh', ['-c', `ci/release-step ${verb} --dry-run --release ${releaseFile()}`], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...bamboo, ...env },
    })
  const argumentsOf = (verb: string, env: Record<string, string> = {}) =>
    JSON.parse(step(verb, env).stdout) as string[]

  test('are the verbs of a release, in their order', () => {
    const names = deployment.environments as string[]
    expect(names.map((name) => name.toLowerCase())).toEqual([...VERBS])
    for (const name of names)
      expect(commandsIn(environment(name))).toEqual(['npm ci', `ci/release-step ${name.toLowerCase()}`])
  })

  test('switch only what somebody approved, and only when somebody says so', () => {
    expect(environment('Switch')).toMatchObject({ 'release-approval-prerequisite': 'approved', triggers: [] })
    expect(environment('Finish')).toMatchObject({ 'release-approval-prerequisite': 'approved', triggers: [] })
    expect(environment('Rollback')).toMatchObject({ 'release-approval-prerequisite': 'none', triggers: [] })
    expect(environment('Check').triggers).toEqual([{ 'environment-success': 'Up' }])
  })

  test('say who and why in the journal', () => {
    const reason = 'Bamboo: 0.1.0-17 to Switch of Halles release'
    expect(argumentsOf('switch')).toEqual(['release', 'switch', '--actor', 'ada', '--reason', reason])
    expect(argumentsOf('check', { bamboo_ManualBuildTriggerReason_userName: '' })).toContain('bamboo')
    expect(argumentsOf('up').slice(0, 7)).toEqual([
      'release',
      'up',
      'blue',
      '--ref',
      'HEAD',
      '--version',
      '0.1.0-17',
    ])
  })

  test('take an older release on Switch as the way back, and nowhere else', () => {
    const older = { bamboo_deploy_rollback: 'true' }
    expect(argumentsOf('switch', older)[1]).toBe('rollback')
    expect(argumentsOf('rollback', older)[1]).toBe('rollback')
    for (const verb of ['up', 'check', 'finish']) {
      expect(step(verb, older).status).toBe(1)
      expect(step(verb, older).stderr).toContain('is older than what is there')
    }
  })

  test('run in a deployment only', () => {
    expect(step('switch', { bamboo_deploy_release: '' }).stderr).toContain('bamboo_deploy_release is not set')
    expect(step('destroy', {}).stderr).toContain('Usage: ci/release-step up | check')
  })

  /** A data folder without a shop: the tool gets past its arguments and no further. */
  const runTool = (args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'release/src/main.ts'), ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HALLES_DATA: join(temporaryFolder(), 'nothing') },
    })

  test('reach the release tool the way Bamboo calls it', { timeout: 300_000 }, () => {
    const { status, stderr } = spawnSync(
      '/bin/sh',
      ['-c', `ci/release-step switch --release ${releaseFile()}`],
      {
        cwd: ROOT,
        encoding: 'utf8',
        env: { ...process.env, ...bamboo, HALLES_DATA: join(temporaryFolder(), 'nothing') },
      },
    )
    expect(stderr).toContain('There is no shop in')
    expect(status).not.toBe(0)
  })

  test.each(VERBS)('call "release %s" as the release tool understands it', (verb) => {
    const { status, stderr } = runTool(argumentsOf(verb))
    expect(stderr).toContain('There is no shop in')
    expect(status).not.toBe(0)
    expect(runTool([...argumentsOf(verb), '--loud']).stderr).toContain("unknown option '--loud'")
  })
})

test('two folders that would share a plan key are an error', () => {
  const manifests: Record<string, string> = {
    'package.json': JSON.stringify({ workspaces: ['cart', 'cart-service'] }),
    'cart/package.json': '{}',
    'cart-service/package.json': '{}',
  }
  const source = { read: (path: string) => manifests[path], has: (path: string) => path in manifests }
  expect(() => readEstate(source)).toThrow('cart and cart-service would both have the plan key CART.')
})

test('specs are generated by the command that the documentation names', () => {
  const output = execFileSync(process.execPath, ['bamboo/main.ts', '--check'], {
    cwd: join(ROOT, 'ci'),
    encoding: 'utf8',
  })
  expect(output).toContain('are as they should be')
})
