import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { eventually } from '../eventually.ts'

declare module 'vitest' {
  interface ProvidedContext {
    registry: string
  }
}

/** One image registry for the whole suite: the base image is pushed once. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'halles-registry-'))
  const port = await freePort()
  const settings = {
    version: 0.1,
    log: { level: 'error' },
    storage: { filesystem: { rootdirectory: join(folder, 'data') } },
    http: { addr: `127.0.0.1:${port}` },
  }
  const file = join(folder, 'config.yml')
  // YAML reads JSON.
  await writeFile(file, JSON.stringify(settings))
  const server = spawn('docker-registry', ['serve', file], { stdio: 'ignore' })
  const ended = once(server, 'exit')
  await eventually(async () => {
    if (!(await fetch(`http://127.0.0.1:${port}/v2/`)).ok)
      throw new Error('The registry does not answer yet.')
  })
  project.provide('registry', `127.0.0.1:${port}`)
  return async () => {
    server.kill()
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
