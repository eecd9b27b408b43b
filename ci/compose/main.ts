import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compareCompose, writeCompose } from './write-compose.ts'

const ROOT = join(import.meta.dirname, '..', '..')

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
if (!values.check) writeCompose(ROOT)
const stale = compareCompose(ROOT)
for (const name of stale) console.error(`stacks/compose/${name} is not what the stack and its folders say.`)
if (stale.length > 0) console.error('Run "npm run compose -w ci" and commit what it writes.')
else console.log('The files of stacks/compose are as they should be.')
process.exitCode = stale.length > 0 ? 1 : 0
