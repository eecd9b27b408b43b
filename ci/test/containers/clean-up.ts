import { config } from '../../src/config.ts'
import { stopRegistries } from '../../src/registries.ts'
import { docker } from '../../src/run-command.ts'

// What a run that was ended in the middle left. A run that came to its end left nothing.
await stopRegistries()
const label = `label=halles.pipeline=${config.stateDir}`
const containers = (await docker(['ps', '--all', '--quiet', '--filter', label])).split('\n').filter(Boolean)
if (containers.length > 0) await docker(['rm', '--force', '--volumes', ...containers])
