import { writeFileSync } from 'node:fs'
import { staleLocks } from './workspace/folder-locks.mjs'

for (const { file, content } of staleLocks()) {
  writeFileSync(file, content)
  console.log(`wrote ${file}`)
}
