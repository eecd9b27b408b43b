import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readConfig, serviceNames } from '#config.ts'

const complete = {
  PUBLIC_URL: 'http://127.0.0.1:4100/',
  GATEWAY_PUBLIC_KEY: 'pem',
  ...Object.fromEntries(
    serviceNames.map((name) => [`${name.toUpperCase()}_SERVICE_URL`, 'http://127.0.0.1:4205']),
  ),
}

describe('the configuration', () => {
  it('names everything that is missing at once', () => {
    expect(() => readConfig({})).toThrow(/PUBLIC_URL is missing.*GATEWAY_PUBLIC_KEY is missing/s)
    expect(() => readConfig({ ...complete, ORDER_SERVICE_URL: 'nonsense' })).toThrow(
      'ORDER_SERVICE_URL is not a URL',
    )
  })

  it('reads secrets from files and replicas from a list', () => {
    const folder = mkdtempSync(join(tmpdir(), 'halles-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const file = join(folder, 'token')
    writeFileSync(file, 'secret\n')
    const config = readConfig({
      ...complete,
      ORDER_SERVICE_URL: 'http://127.0.0.1:1, http://127.0.0.1:2/',
      RELEASE_AGENT_URL: 'http://127.0.0.1:4102/',
      RELEASE_AGENT_TOKEN_FILE: file,
    })
    expect(config.services.order).toEqual(['http://127.0.0.1:1', 'http://127.0.0.1:2'])
    expect(config.releaseAgent).toEqual({ url: 'http://127.0.0.1:4102', token: 'secret' })
    expect(config.publicOrigin).toBe('http://127.0.0.1:4100')
  })

  it('does without a release agent, but not with half of one', () => {
    expect(readConfig(complete).releaseAgent).toBeNull()
    expect(() => readConfig({ ...complete, RELEASE_AGENT_URL: 'http://127.0.0.1:4102' })).toThrow(
      'RELEASE_AGENT_TOKEN',
    )
  })
})
