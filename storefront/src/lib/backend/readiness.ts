import { Pool } from 'undici'
import { ownOrigin } from '@/config.ts'
import { ask } from './ask.ts'
import { NOBODY } from './caller.ts'

export interface Readiness {
  status: 'ready' | 'not-ready'
  checks: Record<string, 'ok' | string>
}

let hasRendered = false

/** Renders the home page for real, once: the first shopper finds code, fonts' addresses and connections loaded. */
async function renderOnce(): Promise<void> {
  if (hasRendered) return
  const self = new Pool(ownOrigin(), { connections: 1 })
  try {
    const response = await self.request({ method: 'GET', path: '/', signal: AbortSignal.timeout(8_000) })
    const page = await response.body.text()
    if (response.statusCode !== 200 || !page.includes('id="content"')) {
      throw new Error(`the home page answered ${response.statusCode}`)
    }
    hasRendered = true
  } finally {
    await self.close()
  }
}

async function outcome(check: () => Promise<unknown>): Promise<string> {
  try {
    await check()
    return 'ok'
  } catch (error) {
    return error instanceof Error ? error.message : 'failed'
  }
}

export async function checkReadiness(): Promise<Readiness> {
  const [catalog, search] = await Promise.all([
    outcome(() => ask({ service: 'catalog', path: '/v1/categories', caller: NOBODY, deadlineMs: 1_500 })),
    outcome(() =>
      ask({ service: 'search', path: '/v1/search?page=1&pageSize=1', caller: NOBODY, deadlineMs: 1_500 }),
    ),
  ])
  const render = await outcome(renderOnce)
  const checks = { render, catalog, search }
  return { status: Object.values(checks).every((value) => value === 'ok') ? 'ready' : 'not-ready', checks }
}
