import { afterAll, beforeAll, expect, test } from 'vitest'
import { plentifulSkus, prepareCheckout } from '../src/client/buyer.ts'
import { Session } from '../src/client/session.ts'
import { setOnHand, signInManager } from '../src/client/staff.ts'
import { eventually } from '../src/eventually.ts'
import { findFaults } from '../src/ledger/checker.ts'
import { Ledger } from '../src/ledger/ledger.ts'
import { placeAndRecord } from '../src/load/mix.ts'
import { startOpenLoop, type OpenLoop } from '../src/load/open-loop.ts'
import { halles, other, releaseStatus, spawnHalles, status, type ProcessRow } from '../src/shop/halles.ts'
import { isColour, killNow } from '../src/shop/kill.ts'

const why = ['--reason', 'handover test']
let skus: string[]
let ledger: Ledger
let loop: OpenLoop | undefined

beforeAll(async () => {
  skus = await plentifulSkus(5)
  const manager = await signInManager()
  for (const sku of skus) await setOnHand(manager, sku, 5_000)
})
afterAll(() => loop?.stop())

function buyers(perSecond: number): OpenLoop {
  const work = async () => {
    const session = new Session()
    const sku = skus[Math.floor(Math.random() * skus.length)] as string
    await placeAndRecord(session, await prepareCheckout(session, [{ sku, quantity: 1 }]), ledger)
  }
  return startOpenLoop([{ name: 'checkout', perSecond, work }])
}

async function metricsOf(rows: ProcessRow[]): Promise<string> {
  const pages = await Promise.all(
    rows
      .filter((row) => row.service?.endsWith('-service'))
      .map(async (row) => (await new Session(row.url as string).get('/metrics')).text),
  )
  return pages.join('\n')
}

const handledEvents = (metrics: string) =>
  [...metrics.matchAll(/^halles_events_total\{[^}]*\} (\d+)/gm)].reduce(
    (sum, match) => sum + Number(match[1]),
    0,
  )

test('the idle stack consumes no event and runs no saga while orders flow', async () => {
  ledger = new Ledger()
  const { live } = await status()
  const idle = other(live)
  await halles('release', 'up', idle, '--version', '3.0.0', ...why)
  loop = buyers(2)
  await eventually(() => expect(ledger.acknowledged.length).toBeGreaterThan(15))
  const { processes } = await status()
  const idleMetrics = await metricsOf(processes.filter(isColour(idle)))
  expect(handledEvents(idleMetrics)).toBe(0)
  expect([...idleMetrics.matchAll(/^halles_lease_held\{[^}]*\} (\d)/gm)].map((match) => match[1])).toEqual(
    Array.from({ length: 11 }, () => '0'),
  )
  expect(handledEvents(await metricsOf(processes.filter(isColour(live))))).toBeGreaterThan(15)
  await loop.stop()
})

test('the old stack is killed in the middle of the handover: nothing is lost, nothing doubled', async () => {
  const { live } = await status()
  loop = buyers(3)
  await eventually(() => expect(ledger.acknowledged.length).toBeGreaterThan(25))
  await halles('release', 'check', ...why)
  const switching = spawnHalles(['release', 'switch', ...why])
  const ended = new Promise((done) => switching.once('close', done))
  await eventually(async () => expect((await new Session().get('/info')).body.colour).toBe(other(live)), {
    everyMs: 20,
  })
  await killNow(isColour(live))
  await ended
  await eventually(async () => expect((await status()).live).toBe(other(live)))
  await loop.stop()
  await eventually(async () => expect(await findFaults(ledger)).toEqual([]), {
    timeoutMs: 60_000,
    everyMs: 1_000,
  })
})

/** Runs a switch and kills the tool as soon as it has announced its step of this number. */
async function killDuringStep(target: string, step: number): Promise<void> {
  const tool = spawnHalles(['release', 'switch', target, ...why])
  const ended = new Promise((done) => tool.once('close', done))
  let output = ''
  tool.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    if (output.split('\n').length > step) tool.kill('SIGKILL')
  })
  await ended
  expect(output.split('\n').length).toBeGreaterThan(step)
}

/** A tool killed in its last step may have finished the switch; then there is nothing to run again. */
async function finishSwitch(target: string): Promise<void> {
  const { live, unfinished } = await releaseStatus()
  if (live === target && !unfinished) return
  await halles('release', 'switch', target, ...why)
}

test.for([1, 2, 3, 4, 5])(
  'the release tool is killed in step %i of a switch and finishes it when it is run again',
  async (step) => {
    const target = other((await status()).live)
    await halles('release', 'check', ...why)
    await killDuringStep(target, step)
    await eventually(() => finishSwitch(target), { timeoutMs: 60_000 })
    expect(await releaseStatus()).toMatchObject({ live: target, unfinished: null })
    expect((await new Session().get('/info')).body.colour).toBe(target)
  },
)

test('afterwards the release is finished and the old stack removed', async () => {
  const { live } = await status()
  await halles('release', 'finish', ...why)
  await halles('release', 'remove', other(live), ...why)
})
