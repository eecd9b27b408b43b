import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { CONTROL_TOKEN, PEER_SECRET, standInGateway } from './gateway-stand-in.ts'

const PROGRAM = join(import.meta.dirname, '..', '..', '..', 'stacks', 'compose', 'open-shop.mjs')

const registered = (url: string) =>
  `PUT /v1/stacks/green {"release":"r1","version":"0.1.0","services":{"cart-service":["${url}"]}}`
const prepare = (epoch: number) => `POST /v1/switch/prepare {"epoch":${epoch},"colour":"green"}`
const commit = (epoch: number) => `POST /v1/switch/commit {"epoch":${epoch}}`
const lease = (epoch: number) => `PUT /control/lease {"colour":"green","epoch":${epoch}}`

async function openShop(url: string, ...args: string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'halles-open-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const files = { CONTROL_TOKEN, PEER_SECRET }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), `${text}\n`)
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...args], {
    env: {
      COLOUR: 'green',
      RELEASE: 'r1',
      STACK_VERSION: '0.1.0',
      GATEWAY_URL: url,
      CONTROL_URL: url,
      SERVICES: `cart-service=${url}`,
      WITH_LEASE: 'cart-service',
      CONTROL_TOKEN_FILE: join(folder, 'CONTROL_TOKEN'),
      PEER_SECRET_FILE: join(folder, 'PEER_SECRET'),
    },
  })
  return stdout
}

test('where nothing is live the shop is opened, and its services begin to work', async () => {
  const { url, calls, facts } = await standInGateway({ epoch: 0, live: null })

  expect(await openShop(url)).toContain('the shop is open: green is live')

  expect(calls).toEqual([registered(url), prepare(1), commit(1), lease(1), 'GET / {}'])
  expect(facts).toEqual({ epoch: 1, live: 'green' })
})

test('where the other colour is live it stays so, and this one can be looked at', async () => {
  const { url, calls, facts } = await standInGateway({ epoch: 4, live: 'blue' })

  expect(await openShop(url)).toContain('blue stays live; look at green for 120 minutes: http://shop.example')

  expect(calls).toEqual([registered(url), 'POST /v1/preview-links {"colour":"green","minutes":120}'])
  expect(facts).toEqual({ epoch: 4, live: 'blue' })
})

test('it takes over when it is told to', async () => {
  const { url, calls, facts } = await standInGateway({ epoch: 4, live: 'blue' })

  await openShop(url, '--switch')

  expect(calls).toEqual([registered(url), prepare(5), commit(5), lease(5), 'GET / {}'])
  expect(facts).toEqual({ epoch: 5, live: 'green' })
})

test('run again it moves no pointer, but sees to it that the services work', async () => {
  const { url, calls } = await standInGateway({ epoch: 5, live: 'green' })

  await openShop(url)
  await openShop(url, '--switch')

  const again = [registered(url), lease(5), 'GET / {}']
  expect(calls).toEqual([...again, ...again])
})
