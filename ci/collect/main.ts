import { collectEntry } from './collect-entry.ts'

try {
  const [folder, ...more] = process.argv.slice(2)
  if (folder === undefined || more.length > 0) throw new Error('Usage: ci/release-entry <folder>')
  console.log(`${folder} ${collectEntry(process.cwd(), folder)}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
