import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readServer } from '../bamboo/server.ts'
import { affectedPlans } from './affected-plans.ts'

const USAGE = `Usage: ci/affected <from> <to> [--json]

Prints the key of every plan that the commits after <from>, up to <to>, trigger; with --json also why.`

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      root: { type: 'string', default: join(import.meta.dirname, '..', '..') },
    },
  })
  const [from, to, ...more] = positionals
  if (values.help) console.log(USAGE)
  else if (from === undefined || to === undefined || more.length > 0) throw new Error(USAGE)
  else {
    const plans = affectedPlans(values.root, readServer().project, from, to)
    if (values.json) console.log(JSON.stringify(plans, null, 2))
    else for (const { plan } of plans) console.log(plan)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
