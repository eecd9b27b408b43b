import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { findOnPath } from './inspect-host.ts'
import { MachineError } from './types.ts'

const run = promisify(execFile)

export interface SystemUser {
  name: string
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root, so root lends it another user: `postgres`, else `halles` (made when possible), else `nobody`. */
export async function findUnprivilegedUser(): Promise<SystemUser> {
  const known = await readUsers()
  const own = known.get('postgres') ?? known.get('halles')
  if (own) return own
  const made = await createUser('halles')
  const user = made ?? known.get('nobody')
  if (user) return user
  throw new MachineError(
    'PostgreSQL refuses to run as root and there is no other user on this machine.\n' +
      'Run the command as an ordinary user, or make one: useradd --system halles',
  )
}

async function createUser(name: string): Promise<SystemUser | undefined> {
  const useradd = await findOnPath('useradd')
  if (!useradd) return undefined
  try {
    await run(useradd, ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name])
  } catch {
    return undefined
  }
  return (await readUsers()).get(name)
}

async function readUsers(): Promise<Map<string, SystemUser>> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '')
  return parsePasswd(passwd)
}

export function parsePasswd(passwd: string): Map<string, SystemUser> {
  const users = new Map<string, SystemUser>()
  for (const line of passwd.split('\n')) {
    const [name, , uid, gid] = line.split(':')
    if (name && uid && gid && Number(uid) !== 0) users.set(name, { name, uid: Number(uid), gid: Number(gid) })
  }
  return users
}
