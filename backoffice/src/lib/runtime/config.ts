/** Next replaces both variables by constants, so that the other branch is not even built. */
export const isDevelopment = process.env.NODE_ENV === 'development'

/** A wrong configuration ends the process at its start: Next alone would go on and fail every visitor. */
export async function checkConfigAtStart(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { config } = await import('#config.ts')
    try {
      config()
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
      process.exit(1)
    }
  }
}
