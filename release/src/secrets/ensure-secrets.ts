import { generateKeyPairSync } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileDurably } from '../files/write-file-durably.ts'
import { keepSecret, readSecret } from '../machine/secrets.ts'

const random = [
  'PEER_SECRET',
  'CONTROL_TOKEN',
  'QUOTE_SECRET',
  'PAYMENT_SIMULATOR_API_KEY',
  'PAYMENT_SIMULATOR_WEBHOOK_SECRET',
  'RELEASE_AGENT_TOKEN',
  'COOKIE_SECRET',
]

/** Makes what is missing; a secret once made never changes by itself. All files have mode 0600. */
export async function ensureSecrets(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of random) await keepSecret(folder, name)
  await ensureGatewayKeys(folder)
}

export function secretFile(folder: string, name: string): string {
  return join(folder, name)
}

export async function requireSecret(folder: string, name: string): Promise<string> {
  const secret = await readSecret(join(folder, name))
  if (!secret) throw new Error(`There is no secret ${name} in ${folder}; run "halles start" first.`)
  return secret
}

async function ensureGatewayKeys(folder: string): Promise<void> {
  const privateFile = join(folder, 'GATEWAY_PRIVATE_KEY')
  const publicFile = join(folder, 'GATEWAY_PUBLIC_KEY')
  if ((await readSecret(privateFile)) && (await readSecret(publicFile))) return
  await rm(privateFile, { force: true })
  const pair = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  await writeFileDurably(publicFile, pair.publicKey)
  await writeFileDurably(privateFile, pair.privateKey)
}
