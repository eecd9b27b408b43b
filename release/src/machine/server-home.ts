import { createHash } from 'node:crypto'
import { chown, mkdir, readFile, rename, stat, statfs, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ServerName } from './plan-server.ts'
import type { SystemUser } from './unprivileged-user.ts'
import { MachineError } from './types.ts'

const ELSEWHERE = '/var/lib/halles'
const NEEDED_BYTES = 400 * 1024 * 1024

export function machineFolder(dataDir: string): string {
  return join(dataDir, 'machine')
}

/** The folder a server keeps its files in: inside the data folder, or under /var/lib when `user` may not enter that. */
export async function openServerHome(
  dataDir: string,
  server: ServerName,
  user?: SystemUser,
): Promise<string> {
  const machine = machineFolder(dataDir)
  await mkdir(machine, { recursive: true, mode: 0o711 })
  await requireSpace(machine)

  const inside = join(machine, server)
  if (!user) {
    await mkdir(inside, { recursive: true, mode: 0o700 })
    return inside
  }

  const pointer = pointerFile(dataDir, server)
  const chosen =
    (await readPointer(pointer)) ?? ((await mayPass(machine, user)) ? inside : outsideHome(dataDir, server))
  if (!(await mayPassExisting(dirname(chosen), user))) {
    throw new MachineError(
      `The user ${user.name}, under which PostgreSQL runs, may no longer enter ${dirname(chosen)}.\n` +
        `Give it the right to pass (chmod o+x on that folder and those above it), or start anew with: npm run reset`,
    )
  }
  await mkdir(dirname(chosen), { recursive: true, mode: 0o711 })
  await mkdir(chosen, { recursive: true, mode: 0o700 })
  await chown(chosen, user.uid, user.gid)
  await writePointer(pointer, chosen)
  return chosen
}

export async function readServerHome(dataDir: string, server: ServerName): Promise<string | undefined> {
  return readPointer(pointerFile(dataDir, server))
}

/** Whether `user` may walk down to `folder`: every folder on the way needs its execute bit for that user. */
export async function mayPass(folder: string, user: Pick<SystemUser, 'uid' | 'gid'>): Promise<boolean> {
  for (let path = folder; ; path = dirname(path)) {
    const entry = await stat(path)
    const bit = entry.uid === user.uid ? 0o100 : entry.gid === user.gid ? 0o010 : 0o001
    if ((entry.mode & bit) === 0) return false
    if (dirname(path) === path) return true
  }
}

async function mayPassExisting(folder: string, user: SystemUser): Promise<boolean> {
  return mayPass(folder, user).catch(() => true)
}

function outsideHome(dataDir: string, server: ServerName): string {
  const identity = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  return join(ELSEWHERE, `${basename(dirname(dataDir))}-${identity}`, server)
}

function pointerFile(dataDir: string, server: ServerName): string {
  return join(machineFolder(dataDir), `${server}.location`)
}

async function readPointer(path: string): Promise<string | undefined> {
  const content = await readFile(path, 'utf8').catch(() => '')
  return content.trim() || undefined
}

async function writePointer(path: string, home: string): Promise<void> {
  await writeFile(`${path}.partial`, `${home}\n`)
  await rename(`${path}.partial`, path)
}

async function requireSpace(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize >= NEEDED_BYTES) return
  throw new MachineError(
    `The disk of ${folder} is almost full: ${Math.floor((bavail * bsize) / 1024 / 1024)} MB are free, 400 MB are needed.\n` +
      'Free some space and run the command again, or set HALLES_DATA to a folder on another disk.',
  )
}
