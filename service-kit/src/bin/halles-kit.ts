import { parseArgs } from 'node:util'
import { buildCommand } from './build-command.ts'
import { migrateCommand } from './migrate-command.ts'
import { openapiCommand } from './openapi-command.ts'
import { parkingCommand } from './parking-command.ts'

const usage = `halles-kit, run in a service's folder

  halles-kit build              bundle src/main.ts into dist/main.js, and migrate.js where there are migrations
  halles-kit openapi            write openapi.json from the route schemas
  halles-kit openapi --check    fail when openapi.json differs from the routes
  halles-kit migrate            run expand migrations on DATABASE_URL
  halles-kit migrate --contract run contract migrations as well (after finish)
  halles-kit parking list       show events that could not be handled
  halles-kit parking replay [ID] put them (or one) back into the queue`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, contract: { type: 'boolean' } },
})
const [command, ...rest] = positionals

try {
  if (command === 'build') await buildCommand()
  else if (command === 'openapi') await openapiCommand(values.check ?? false)
  else if (command === 'migrate') await migrateCommand(values.contract ?? false)
  else if (command === 'parking') await parkingCommand(rest[0], rest[1])
  else {
    console.error(usage)
    process.exitCode = 2
  }
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
