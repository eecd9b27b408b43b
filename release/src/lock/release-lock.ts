import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { readJson } from '../files/read-json.ts'
import { identify, isAlive } from '../supervisor/proc-info.ts'
import type { ProcessIdentity } from '../supervisor/proc-info.ts'

export interface LockOwner {
  owner: string
  purpose: string
  process: ProcessIdentity
  since: string
  released: boolean
}

export interface HeldLock {
  fencing: number
  /** Throws when somebody else has taken over since. */
  assertHeld(): Promise<void>
  release(): Promise<void>
}

export interface AcquireOptions {
  folder: string
  owner: string
  purpose: string
  timeoutMs: number
  onWait?: (holder: LockOwner) => void
}

const pollMs = 200

/**
 * One release at a time. Each holding is a numbered file made by `link`, which succeeds for one process only; the number is
 * the fencing token. A holder that died is recognised by pid and start time and superseded by the next number.
 */
export async function acquireReleaseLock(options: AcquireOptions): Promise<HeldLock> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 })
  const deadline = Date.now() + options.timeoutMs
  let told = false
  for (;;) {
    const latest = await latestHolding(options.folder)
    if (!latest || latest.owner.released || !isAlive(latest.owner.process)) {
      const fencing = (latest?.fencing ?? 0) + 1
      if (!(await claim(options, fencing))) continue
      if ((await latestFencing(options.folder)) === fencing) return holding(options.folder, fencing)
      // We slept since we looked: this number had been held, released and tidied away, and we made it anew.
      await rm(lockFile(options.folder, fencing), { force: true })
      continue
    }
    if (!told) options.onWait?.(latest.owner)
    told = true
    if (Date.now() >= deadline) {
      throw new Error(
        `${latest.owner.owner} has held the release lock for "${latest.owner.purpose}" since ${latest.owner.since}.`,
      )
    }
    await delay(pollMs)
  }
}

export async function currentHolder(folder: string): Promise<LockOwner | null> {
  const latest = await latestHolding(folder)
  return latest && !latest.owner.released && isAlive(latest.owner.process) ? latest.owner : null
}

async function claim(options: AcquireOptions, fencing: number): Promise<boolean> {
  const self = identify(process.pid)
  if (!self) throw new Error('This process cannot be found in /proc.')
  const owner: LockOwner = {
    owner: options.owner,
    purpose: options.purpose,
    process: self,
    since: new Date().toISOString(),
    released: false,
  }
  const draft = join(options.folder, `draft-${randomUUID()}`)
  await writeFile(draft, JSON.stringify(owner), { mode: 0o600, flush: true })
  try {
    await link(draft, lockFile(options.folder, fencing))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

function holding(folder: string, fencing: number): HeldLock {
  return {
    fencing,
    async assertHeld() {
      const latest = await latestFencing(folder)
      if (latest !== fencing)
        throw new Error(`The release lock was taken over (token ${fencing}, now ${latest}).`)
    },
    async release() {
      const file = lockFile(folder, fencing)
      const owner = JSON.parse(await readFile(file, 'utf8')) as LockOwner
      await writeFile(`${file}.tmp`, JSON.stringify({ ...owner, released: true }), { mode: 0o600 })
      await rename(`${file}.tmp`, file)
      await forgetOlder(folder, fencing)
    },
  }
}

async function latestFencing(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  return Math.max(0, ...names.flatMap((name) => /^lock-(\d+)$/.exec(name)?.[1] ?? []).map(Number))
}

async function latestHolding(folder: string): Promise<{ fencing: number; owner: LockOwner } | null> {
  for (;;) {
    const fencing = await latestFencing(folder)
    if (fencing === 0) return null
    const owner = await readJson<LockOwner>(lockFile(folder, fencing))
    // Gone: a later holder has finished and tidied up since the listing.
    if (owner) return { fencing, owner }
  }
}

async function forgetOlder(folder: string, fencing: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const number = /^lock-(\d+)$/.exec(name)?.[1]
    if (number && Number(number) < fencing) await rm(join(folder, name), { force: true })
  }
}

function lockFile(folder: string, fencing: number): string {
  return join(folder, `lock-${fencing}`)
}
