import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The shop under test: `npm test` says where; by hand it is a shop of its own beside any other. */
export const instance = {
  root: resolve(process.env.HALLES_ROOT ?? join(import.meta.dirname, '../../..')),
  portBase: Number(process.env.HALLES_PORT_BASE ?? 5400),
  dataDir: resolve(process.env.HALLES_DATA ?? join(import.meta.dirname, '../../../.halles-test/shop')),
  chromium: process.env.HALLES_CHROMIUM ?? '/usr/bin/chromium',
}

export const shopUrl = `http://127.0.0.1:${instance.portBase}`

export function secret(name: string): string {
  return readFileSync(join(instance.dataDir, 'secrets', name), 'utf8').trim()
}

export const password = 'halles-demo-2026'
