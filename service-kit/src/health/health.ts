/** One thing a service needs to do its work. Rejects, or takes longer than a second, when it cannot. */
export interface ReadinessCheck {
  name: string
  check(): Promise<void>
}

export interface Readiness {
  ready: boolean
  checks: Array<{ name: string; ok: boolean; reason?: string }>
}

const checkTimeoutMs = 1_500
const cacheMs = 500

/** Truthful readiness: really asks the database, really crosses the broker, and says which of them is missing. Cached for half a second. */
export function createReadiness(
  checks: ReadinessCheck[],
  isDraining: () => boolean,
): () => Promise<Readiness> {
  let last: { at: number; readiness: Promise<Readiness> } | undefined
  return async () => {
    if (isDraining())
      return {
        ready: false,
        checks: [{ name: 'draining', ok: false, reason: 'this instance is shutting down' }],
      }
    if (!last || Date.now() - last.at > cacheMs) last = { at: Date.now(), readiness: runChecks(checks) }
    return last.readiness
  }
}

async function runChecks(checks: ReadinessCheck[]): Promise<Readiness> {
  const results = await Promise.all(checks.map(runCheck))
  return { ready: results.every((result) => result.ok), checks: results }
}

async function runCheck({ name, check }: ReadinessCheck): Promise<Readiness['checks'][number]> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), checkTimeoutMs)
  })
  try {
    await Promise.race([check(), timeout])
    return { name, ok: true }
  } catch (error) {
    return { name, ok: false, reason: (error as Error).message }
  } finally {
    clearTimeout(timer)
  }
}
