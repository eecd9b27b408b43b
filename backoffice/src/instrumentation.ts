import { runsOnNode } from '#lib/runtime/config.ts'

/** A wrong configuration stops the start instead of failing the first visitor. */
export async function register() {
  if (!runsOnNode) return
  const { config } = await import('#config.ts')
  config()
}
