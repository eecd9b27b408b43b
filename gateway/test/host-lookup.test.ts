import type { LookupAddress } from 'node:dns'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { Address } from '../src/upstream/address.ts'
import { HostLookup, type HostLookupOptions } from '../src/upstream/host-lookup.ts'

const here: LookupAddress[] = [{ address: '10.0.0.1', family: 4 }]
const there: LookupAddress[] = [{ address: '10.0.0.2', family: 4 }]

/** A resolver whose questions the test answers. */
function createResolver(options: Omit<HostLookupOptions, 'resolve'> = {}) {
  const questions: Array<PromiseWithResolvers<LookupAddress[]>> = []
  const resolve = () => {
    const question = Promise.withResolvers<LookupAddress[]>()
    questions.push(question)
    return question.promise
  }
  const host = new HostLookup({ resolve, ...options })
  const lookup = () =>
    new Promise<string>((found, failed) => {
      host.lookup('catalog-service', {}, (error, address) =>
        error ? failed(error) : found(address as string),
      )
    })
  return { questions, lookup, forget: () => host.forget() }
}

it('asks once for connections that are opened together, and not again while the answer is fresh', async () => {
  const { questions, lookup } = createResolver({ freshMs: 60_000 })
  const together = [lookup(), lookup(), lookup()]
  questions[0]?.resolve(here)

  expect(await Promise.all(together)).toEqual(['10.0.0.1', '10.0.0.1', '10.0.0.1'])
  expect(await lookup()).toBe('10.0.0.1')
  expect(questions).toHaveLength(1)
})

it('goes where the host was last while the resolver is silent, and where it is now once it has answered', async () => {
  const { questions, lookup } = createResolver({ freshMs: 0, patienceMs: 5 })
  const first = lookup()
  questions[0]?.resolve(here)
  await first

  expect(await Promise.all([lookup(), lookup()])).toEqual(['10.0.0.1', '10.0.0.1'])
  expect(questions).toHaveLength(2)
  questions[1]?.resolve(there)
  await questions[1]?.promise

  expect(await lookup()).toBe('10.0.0.2')
})

it('takes a newer answer that comes in time', async () => {
  const { questions, lookup } = createResolver({ freshMs: 0, patienceMs: 60_000 })
  const first = lookup()
  questions[0]?.resolve(here)
  await first
  const second = lookup()
  questions[1]?.resolve(there)

  expect(await second).toBe('10.0.0.2')
})

it('goes where the host was last when the resolver fails, and says so when it never knew', async () => {
  const { questions, lookup } = createResolver({ freshMs: 0, patienceMs: 60_000 })
  const unknown = lookup()
  questions[0]?.reject(new Error('EAI_AGAIN'))
  await expect(unknown).rejects.toThrow('EAI_AGAIN')
  const known = lookup()
  questions[1]?.resolve(here)
  await known
  const failed = lookup()
  questions[2]?.reject(new Error('EAI_AGAIN'))

  expect(await failed).toBe('10.0.0.1')
})

it('waits for an answer after the host has refused a connection', async () => {
  const { questions, lookup, forget } = createResolver({ freshMs: 60_000, patienceMs: 0 })
  const first = lookup()
  questions[0]?.resolve(here)
  await first
  forget()
  const moved = lookup()
  questions[1]?.resolve(there)

  expect(await moved).toBe('10.0.0.2')
})

it('finds an upstream by its name with the resolver of the system, again after it was gone', async () => {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const address = new Address(`http://localhost:${port}`, { connectTimeoutMs: 5_000, maxConnections: 10 })
  onTestFinished(() => address.close())
  expect(await address.probe()).toBe(true)
  address.close()
  await new Promise((resolve) => server.close(resolve))
  const gone = new Address(`http://localhost:${port}`, { connectTimeoutMs: 5_000, maxConnections: 10 })
  expect(await gone.probe()).toBe(false)
  const back = createServer().listen(port, 'localhost')
  onTestFinished(() => void back.close())
  await once(back, 'listening')

  expect(await gone.probe()).toBe(true)
  gone.close()
})
