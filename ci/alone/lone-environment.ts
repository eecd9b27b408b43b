import { delimiter, dirname } from 'node:path'
import { config } from '../src/config.ts'

const KEPT =
  /^(HOME|USER|LANG|LC_\w+|TZ|TMPDIR|CI|NO_COLOR|SSL_CERT_\w+|NODE_EXTRA_CA_CERTS|HALLES_TEST_\w+_URL)$/

/** What a folder's commands may know of this machine: its servers and its Node, and no tool of the workspace. */
export function loneEnvironment(npmrc: string): Record<string, string | undefined> {
  const nothing = Object.fromEntries(Object.keys(config.inherited).map((name) => [name, undefined]))
  const kept = Object.entries(config.inherited).filter(([name]) => KEPT.test(name))
  const path = (config.inherited.PATH ?? '').split(delimiter).filter((part) => !part.includes('node_modules'))
  return {
    ...nothing,
    ...Object.fromEntries(kept),
    PATH: [dirname(process.execPath), ...path].join(delimiter),
    npm_config_userconfig: npmrc,
    NEXT_TELEMETRY_DISABLED: '1',
  }
}
