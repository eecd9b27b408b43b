import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findBreak } from '../../src/journal/entry.ts'
import { pathsOf } from '../../src/instance/instance.ts'
import { contract } from '../fixtures/fixture-shop.ts'
import { bringUpGreen, createReleaseTool, openShop } from '../fixtures/release-tool.ts'

const services = { 'alpha-service': {}, 'beta-service': {} }

test('a whole release moves pointer and leases forward, back and forward, and ends with one stack', async () => {
  const tool = await createReleaseTool(services)
  await bringUpGreen(tool)

  await tool.succeed(['release', 'switch', '--reason', 'spring menu', '--actor', 'louis'])
  expect(await tool.shop.readLease('alpha-service')).toEqual({ colour: 'green', epoch: 2 })
  await tool.succeed(['release', 'rollback'])
  expect(await tool.shop.readLease('beta-service')).toEqual({ colour: 'blue', epoch: 3 })
  await tool.succeed(['release', 'switch'])
  await tool.succeed(['release', 'finish'])
  await tool.succeed(['release', 'remove', 'blue'])

  expect(tool.gateway.pointers).toEqual(['1 blue', '2 green', '3 blue', '4 green'])
  expect(tool.gateway.state.stacks.blue).toBeNull()
  expect((await tool.agent.list()).map((found) => [found.group, found.ready])).toEqual([
    ['green', true],
    ['green', true],
  ])
  expect(await tool.state()).toMatchObject({
    live: 'green',
    epoch: 4,
    window: null,
    unfinished: null,
    stacks: { blue: null },
  })
  const { output } = await tool.succeed(['release', 'history'])
  expect(output).toContain('louis')
  expect(output).toContain('spring menu')
  expect(output).toContain('The hash chain holds.')
})

test('a stack whose contract breaks the live one does not pass its check and is not switched to', async () => {
  const tool = await createReleaseTool(services)
  await openShop(tool)
  await tool.shop.writeContract('alpha-service', { paths: {} })
  await tool.succeed(['release', 'up', 'green'])

  const checked = await tool.run(['release', 'check', '--skip-transaction'])
  const switched = await tool.run(['release', 'switch'])

  expect(checked).toMatchObject({
    code: 1,
    output: expect.stringContaining('alpha-service: GET /v1/things was removed'),
  })
  expect(switched).toMatchObject({ code: 1, output: expect.stringContaining('was removed') })
  expect(tool.gateway.state.live).toBe('blue')
  expect(await tool.state()).toMatchObject({ live: 'blue', unfinished: null })
})

test('an added route and field pass the check', async () => {
  const tool = await createReleaseTool(services)
  await openShop(tool)
  await tool.shop.writeContract('alpha-service', {
    paths: { ...contract.paths, '/v1/more': contract.paths['/v1/things'] },
  })
  await tool.succeed(['release', 'up', 'green'])

  await tool.succeed(['release', 'check', '--skip-transaction'])
})

test('a switch that a gateway does not prepare for changes nothing', async () => {
  const tool = await createReleaseTool(services)
  await bringUpGreen(tool)
  tool.gateway.refusePrepare = true

  const refused = await tool.run(['release', 'switch'])

  expect(refused.code).toBe(1)
  expect(tool.gateway.state).toMatchObject({ live: 'blue', epoch: 1, prepared: null })
  expect(await tool.shop.readLease('alpha-service')).toEqual({ colour: 'blue', epoch: 1 })
  tool.gateway.refusePrepare = false
  await tool.succeed(['release', 'switch'])
  expect(tool.gateway.state.live).toBe('green')
})

test('a switch works although the whole old stack is dead', async () => {
  const tool = await createReleaseTool(services)
  await bringUpGreen(tool)
  await tool.agent.remove(['blue-alpha-service', 'blue-beta-service'])

  await tool.succeed(['release', 'switch'])

  expect(tool.gateway.state.live).toBe('green')
  expect(await tool.shop.readLease('alpha-service')).toEqual({ colour: 'green', epoch: 2 })
})

test('a service that does not start makes up fail with its last words and leaves the live stack alone', async () => {
  const tool = await createReleaseTool({ 'alpha-service': {}, 'beta-service': {} })
  await openShop(tool)
  await rm(join(tool.shop.instance.checkout, 'beta-service', 'openapi.json'))
  await tool.shop.breakService('beta-service')

  const failed = await tool.run(['release', 'up', 'green'])

  expect(failed).toMatchObject({ code: 1, output: expect.stringContaining('will not start') })
  const groups = (await tool.agent.list()).map((found) => found.group)
  expect(groups).toEqual(['blue', 'blue'])
  await tool.succeed(['release', 'remove', 'green'])
})

test.each([
  [['release', 'up', 'blue'], 'blue is live'],
  [['release', 'switch', 'green'], 'green is not up'],
  [['release', 'rollback'], 'no open release'],
  [['release', 'finish'], 'no open release'],
  [['release', 'remove', 'blue'], 'never removed'],
])('halles %s is refused with exit code 2 and leaves no trace', async (args, reason) => {
  const tool = await createReleaseTool({ 'alpha-service': {} })
  await openShop(tool)
  const before = (await tool.journal.read()).length

  const refused = await tool.run(args)

  expect(refused).toMatchObject({ code: 2, output: expect.stringContaining(reason) })
  expect(await tool.journal.read()).toHaveLength(before)
})

test('two releases at once: the second waits, says for whom, and then finds things as they are', async () => {
  const tool = await createReleaseTool({ 'alpha-service': {} })
  await bringUpGreen(tool)

  const [first, second] = await Promise.all([
    tool.run(['release', 'switch', 'green']),
    tool.run(['release', 'switch', 'green']),
  ])

  const outcomes = [first, second].toSorted((left, right) => (left.code ?? 0) - (right.code ?? 0))
  expect(outcomes.map((outcome) => outcome.code)).toEqual([0, 2])
  expect(outcomes[1]?.output).toContain('green is live already')
  expect(tool.gateway.pointers).toEqual(['1 blue', '2 green'])
  expect(findBreak(await tool.journal.read())).toBeNull()
})

test('drift of the live stack is named by status', async () => {
  const tool = await createReleaseTool({ 'alpha-service': {} })
  await openShop(tool)
  const { release } = (await tool.state()).stacks.blue ?? {}
  const dist = join(pathsOf(tool.shop.instance).releases, release ?? '', 'alpha-service', 'dist')
  await rm(join(dist, 'main.js'))

  const { output } = await tool.succeed(['release', 'status'])

  expect(output).toContain('drift on blue: alpha-service')
})
