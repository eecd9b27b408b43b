import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { releaseEnvironment } from '../compose/release-environment.ts'
import type { StackRelease } from './stack-release.ts'

/** The release, and beside it what Compose reads of it. */
export function writeRelease(file: string, release: StackRelease): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(release, null, 2)}\n`)
  writeFileSync(file.replace(/(\.json)?$/, '.env'), releaseEnvironment(release))
}
