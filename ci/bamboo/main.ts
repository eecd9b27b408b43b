import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { generateSpecs } from './generate-specs.ts'
import { readEstate } from './read-estate.ts'
import { readServer } from './server.ts'
import { diskSource } from './sources.ts'
import { validateSpecs } from './validate/validate-specs.ts'
import { compareSpecs, writeSpecs } from './write-specs.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const SPECS = join(ROOT, 'ci', 'bamboo-specs')

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
const files = generateSpecs(readEstate(diskSource(ROOT)), readServer())
if (!values.check) writeSpecs(SPECS, files)
const problems = [
  ...compareSpecs(SPECS, files),
  ...validateSpecs(SPECS).map(({ where, rule, message }) => `${where}: ${message} (${rule})`),
]
for (const problem of problems) console.error(problem)
if (problems.length > 0 && values.check) console.error('Run "npm run specs -w ci" and commit what it writes.')
if (problems.length === 0) console.log(`${files.size} files of Bamboo specs are as they should be.`)
process.exitCode = problems.length > 0 ? 1 : 0
