// Tells the gateway of this colour. Where nothing is live yet it opens the shop; where the other colour is live it takes over only with
// --switch. It may be run as often as one likes and goes on where it was interrupted.
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const PATIENCE_MS = 60_000
const PREVIEW_MINUTES = 120
const env = process.env
const colour = env.COLOUR
const services = Object.fromEntries(env.SERVICES.split(' ').map((entry) => entry.split('=')))
const controlToken = secret('CONTROL_TOKEN')

const before = await patiently(() => control('GET', '/v1/status'))
await patiently(() =>
  control('PUT', `/v1/stacks/${colour}`, {
    release: env.RELEASE,
    version: env.STACK_VERSION,
    services: Object.fromEntries(Object.entries(services).map(([name, url]) => [name, [url]])),
  }),
)
console.log(`the gateway knows ${Object.keys(services).length} services of ${colour}`)

if (before.live === colour) await handOver(before.epoch)
else if (before.live === null || process.argv.includes('--switch')) {
  const epoch = before.epoch + 1
  await control('POST', '/v1/switch/prepare', { epoch, colour })
  await control('POST', '/v1/switch/commit', { epoch })
  await handOver(epoch)
} else {
  const { url } = await control('POST', '/v1/preview-links', { colour, minutes: PREVIEW_MINUTES })
  console.log(`${before.live} stays live; look at ${colour} for ${PREVIEW_MINUTES} minutes: ${url}`)
  console.log('to make it live: docker compose -f stack.yaml run --rm open-shop --switch')
  process.exit()
}

const page = await patiently(() => fetchOk(`${env.GATEWAY_URL}/`))
console.log(
  `the shop is open: ${colour} is live and its first page has ${(await page.text()).length} characters`,
)

/** Consumers and jobs of this colour start, those of the other one stop. */
async function handOver(epoch) {
  const names = env.WITH_LEASE.split(' ')
  await Promise.all(
    names.map((name) =>
      patiently(async () => {
        const response = await fetchOk(`${services[name]}/control/lease`, {
          method: 'PUT',
          headers: { 'content-type': 'application/json', 'x-halles-peer': peerToken() },
          body: JSON.stringify({ colour, epoch }),
        })
        const held = await response.json()
        if (held.colour !== colour) throw new Error(`${name} works for ${held.colour} at epoch ${held.epoch}`)
      }),
    ),
  )
  console.log(`${names.length} services work for ${colour} since epoch ${epoch}`)
}

async function control(method, path, body) {
  const response = await fetchOk(`${env.CONTROL_URL}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${controlToken}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  return response.json()
}

async function fetchOk(url, options = {}) {
  const response = await fetch(url, { ...options, signal: AbortSignal.timeout(15_000) })
  if (!response.ok)
    throw new Error(`${url} answered ${response.status}: ${(await response.text()).slice(0, 500)}`)
  return response
}

/** The token the release tool signs, valid for two minutes. */
function peerToken() {
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const now = Math.floor(Date.now() / 1000)
  const text = `${encode({ alg: 'HS256' })}.${encode({ iss: 'release', iat: now, exp: now + 120 })}`
  return `${text}.${createHmac('sha256', secret('PEER_SECRET')).update(text).digest('base64url')}`
}

function secret(name) {
  return readFileSync(env[`${name}_FILE`], 'utf8').trim()
}

async function patiently(work) {
  const giveUpAt = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > giveUpAt) throw error
      await pause(500)
    }
  }
}
