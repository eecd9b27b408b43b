import { parseArgs } from 'node:util'
import { migrateCommand } from './migrate-command.ts'

// Bundled into a service's dist/migrate.js by `halles-kit build`: a runtime image migrates its database without packages.
const { values } = parseArgs({ options: { contract: { type: 'boolean' } } })
try {
  await migrateCommand(values.contract ?? false)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
