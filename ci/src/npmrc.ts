import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { config } from './config.ts'

/** A file of its own, for npm here and as a build secret: in a company it holds a token, which gets into no layer and no history. */
export function writeNpmrc(directory: string): string {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'npmrc')
  writeFileSync(file, npmrc(), { mode: 0o600 })
  return file
}

/** npm wants a token to publish, any; the loopback registry asks for none. */
function npmrc(): string {
  const { packageRegistry: registry, packageToken: token } = config
  if (!registry) return ''
  const { host, pathname } = new URL(registry)
  return `registry=${registry}\n//${host}${pathname}:_authToken=${token}\n`
}
