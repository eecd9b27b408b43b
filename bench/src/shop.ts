import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The shop that is measured: one of its own, on its own ports, beside any other. */
export const shop = {
  root: join(import.meta.dirname, '../..'),
  portBase: Number(process.env.HALLES_PORT_BASE ?? 8100),
  dataDir: process.env.HALLES_DATA ?? join(import.meta.dirname, '../../.halles-test/bench'),
}
export const gatewayUrl = `http://127.0.0.1:${shop.portBase}`

export function servicePort(offset: number): number {
  return shop.portBase + 100 + offset
}

export function databaseUrl(database: string): string {
  return readFileSync(join(shop.dataDir, 'secrets/databases', `${database}.url`), 'utf8').trim()
}

/** Runs the release tool and gives what it printed. @throws when it fails. */
export async function halles(...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [join(shop.root, 'release/dist/main.js'), ...args], {
    cwd: shop.root,
    env: {
      ...process.env,
      HALLES_PORT_BASE: String(shop.portBase),
      HALLES_DATA: shop.dataDir,
      HALLES_RATE_LIMIT_PER_MINUTE: '100000000',
    },
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((done) => child.once('close', done))
  if (code !== 0) throw new Error(`halles ${args.join(' ')} ended with ${code}\n${output}`)
  return output
}
