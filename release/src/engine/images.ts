import { mkdir, rename, rm } from 'node:fs/promises'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { label } from './container-spec.ts'
import type { Engine } from './engine.ts'

const pullMs = 600_000

export async function hasImage(engine: Engine, image: string): Promise<boolean> {
  const response = await engine.request(`/images/${image}/json`, { accepted: [404] })
  await response.body.dump()
  return response.statusCode === 200
}

/** Whether the registry has it, without fetching it. */
export async function isPullable(engine: Engine, image: string): Promise<boolean> {
  const response = await engine.request(`/distribution/${image}/json`, {
    accepted: [401, 403, 404, 500],
    timeoutMs: 10_000,
  })
  await response.body.dump()
  return response.statusCode === 200
}

/** Fetches an image named by digest unless it is here. @throws with what the registry said. */
export async function pullImage(engine: Engine, image: string): Promise<void> {
  if (await hasImage(engine, image)) return
  const response = await engine.request('/images/create', {
    method: 'POST',
    query: { fromImage: image },
    timeoutMs: pullMs,
  })
  const lines = (await response.body.text()).trim().split('\n')
  const failed = lines
    .map((line) => JSON.parse(line) as { error?: string })
    .find(({ error }) => error !== undefined)
  if (failed) throw new Error(`${image} could not be fetched: ${failed.error}`)
}

/** Deletes the name and what only it holds; an image that a container uses stays. */
export async function removeImage(engine: Engine, image: string): Promise<void> {
  await engine.call(`/images/${image}`, { method: 'DELETE', accepted: [404, 409] })
}

/** Copies a folder out of an image that need not run. Answers false when the image has no such folder. */
export async function copyFromImage(
  engine: Engine,
  instance: string,
  image: string,
  from: string,
  to: string,
): Promise<boolean> {
  const { Id } = await engine.call<{ Id: string }>('/containers/create', {
    method: 'POST',
    body: {
      Image: image,
      NetworkDisabled: true,
      Labels: { [label.instance]: instance, [label.group]: 'job' },
    },
  })
  try {
    const archive = await engine.request(`/containers/${Id}/archive`, {
      query: { path: from },
      accepted: [404],
      timeoutMs: pullMs,
    })
    if (archive.statusCode === 404) {
      await archive.body.dump()
      return false
    }
    const draft = `${to}.draft`
    await rm(draft, { recursive: true, force: true })
    await mkdir(draft, { recursive: true })
    // The archive's first folder is the last part of `from`.
    const tar = spawn('tar', ['-x', '--strip-components=1', '--no-same-owner', '-C', draft], {
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    const ended = once(tar, 'close')
    await pipeline(archive.body, tar.stdin)
    const [code] = (await ended) as [number]
    if (code !== 0) throw new Error(`${from} of ${image} could not be unpacked.`)
    await rm(to, { recursive: true, force: true })
    await rename(draft, to)
    return true
  } finally {
    await engine.call(`/containers/${Id}`, { method: 'DELETE', query: { force: true, v: true } })
  }
}
