import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { config } from './src/config.ts'

interface Entry {
  name: string
  baseBytes?: number
  ownBytes?: number
  tests: { passed: number }
}

const releases = join(config.stateDir, 'releases')
const entries = readdirSync(releases).toSorted().map(latestEntry)
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2)

console.log('| image | adds (MB) | shared base (MB) | tests run inside |\n| --- | ---: | ---: | ---: |')
for (const { name, baseBytes, ownBytes, tests } of entries) {
  if (baseBytes === undefined || ownBytes === undefined) continue
  console.log(`| ${name} | ${megabytes(ownBytes)} | ${megabytes(baseBytes)} | ${tests.passed} |`)
}

function latestEntry(folder: string): Entry {
  const files = readdirSync(join(releases, folder)).map((file) => join(releases, folder, file))
  const [latest] = files.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  return JSON.parse(readFileSync(latest ?? '', 'utf8')) as Entry
}
