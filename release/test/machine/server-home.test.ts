import { chmod, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mayPass, openServerHome, readServerHome } from '../../src/machine/server-home.ts'
import { removeMachine } from '../../src/machine/remove-machine.ts'
import { parsePasswd } from '../../src/machine/unprivileged-user.ts'

const user = { name: 'nobody', uid: 65534, gid: 65534 }
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'halles-home-'))
  await chmod(folder, 0o755)
})

afterEach(async () => {
  await removeMachine(join(folder, 'private', 'data'))
  await rm(folder, { recursive: true, force: true })
})

test('users are read from passwd, and root is none of them', () => {
  const users = parsePasswd('root:x:0:0:root:/root:/bin/bash\nhalles:x:997:996::/:/usr/sbin/nologin\n')
  expect([...users.values()]).toEqual([{ name: 'halles', uid: 997, gid: 996 }])
})

test('a folder below one that is closed to others cannot be reached', async () => {
  await mkdir(join(folder, 'private', 'open'), { recursive: true })
  expect(await mayPass(join(folder, 'private', 'open'), user)).toBe(true)
  await chmod(join(folder, 'private'), 0o700)
  expect(await mayPass(join(folder, 'private', 'open'), user)).toBe(false)
})

describe.runIf(process.getuid?.() === 0)('as root', () => {
  test('a reachable data folder keeps the server files inside', async () => {
    const home = await openServerHome(join(folder, 'data'), 'postgres', user)
    expect(home).toBe(join(folder, 'data', 'machine', 'postgres'))
    expect(await stat(home)).toMatchObject({ uid: user.uid, gid: user.gid })
  })

  test('a closed checkout gets its PostgreSQL files under /var/lib, found again and removed by a reset', async () => {
    const dataDir = join(folder, 'private', 'data')
    await mkdir(dataDir, { recursive: true })
    await chmod(join(folder, 'private'), 0o700)

    const home = await openServerHome(dataDir, 'postgres', user)
    expect(home).toMatch(/^\/var\/lib\/halles\/private-[0-9a-f]{12}\/postgres$/)
    expect(await mayPass(home, user)).toBe(true)

    await chmod(join(folder, 'private'), 0o755)
    expect(await openServerHome(dataDir, 'postgres', user)).toBe(home)
    expect(await readServerHome(dataDir, 'postgres')).toBe(home)

    await removeMachine(dataDir)
    await expect(stat(home)).rejects.toThrow('ENOENT')
  })

  test('files that became unreachable are explained instead of being left behind', async () => {
    const dataDir = join(folder, 'private', 'data')
    await mkdir(dataDir, { recursive: true })
    await openServerHome(dataDir, 'postgres', user)
    await chmod(join(folder, 'private'), 0o700)
    await expect(openServerHome(dataDir, 'postgres', user)).rejects.toThrow('chmod o+x')
  })
})
