import type { StepContext } from '../release-context.ts'
import { releaseOf } from './prepare-stack.ts'
import type { Evidence } from './run-step.ts'

export async function expandMigrations(context: StepContext): Promise<Evidence> {
  const manifest = await context.driver.readManifest(releaseOf(context))
  return { ran: await context.driver.migrate(manifest, 'expand') }
}

export async function contractMigrations(context: StepContext): Promise<Evidence> {
  const manifest = await context.driver.readManifest(releaseOf(context))
  return { ran: await context.driver.migrate(manifest, 'contract') }
}
