import { chown, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathsOf } from '../instance/instance.ts'
import type { Instance } from '../instance/instance.ts'

/** The user that images are made for. */
const imageUser = 1000

/** Who processes in containers are: the images' own user where we may give files to it, else ourselves; never root. */
export function containerUser(): { uid: number; gid: number } {
  const uid = process.getuid?.() ?? imageUser
  return uid === 0 ? { uid: imageUser, gid: imageUser } : { uid, gid: process.getgid?.() ?? uid }
}

/** On its own address inside a container, a server of this machine's loopback would be looked for in the container. */
export function addressedFromContainer(secret: string, hostAddress: string): string {
  if (!/^[a-z+]+:\/\//.test(secret) || !URL.canParse(secret)) return secret
  const url = new URL(secret)
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)) return secret
  return secret.replace(
    new RegExp(`(@|//)${url.hostname.replaceAll(/[[\]]/g, '\\$&')}(?=[:/]|$)`),
    `$1${hostAddress}`,
  )
}

/** Copies of the secrets, as containers read them: only those named, each readable by their user alone. Answers where they lie. */
export async function writeContainerSecrets(
  instance: Instance,
  owner: string,
  files: Record<string, string>,
  hostAddress: string,
): Promise<Record<string, string>> {
  const folder = containerSecretsFolder(instance, owner)
  await mkdir(folder, { recursive: true, mode: 0o711 })
  const written = await Promise.all(
    Object.entries(files).map(async ([variable, file]) => {
      const target = join(folder, variable)
      const content = addressedFromContainer((await readFile(file, 'utf8')).trim(), hostAddress)
      if ((await readFile(target, 'utf8').catch(() => null)) !== content)
        await writeFile(target, content, { mode: 0o600 })
      await giveToContainers(target)
      return [variable, target] as const
    }),
  )
  return Object.fromEntries(written)
}

export function containerSecretsFolder(instance: Instance, owner: string): string {
  return join(pathsOf(instance).containerSecrets, owner)
}

export async function giveToContainers(path: string): Promise<void> {
  const { uid, gid } = containerUser()
  if (uid !== process.getuid?.()) await chown(path, uid, gid)
}
