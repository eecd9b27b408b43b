import type { Simulator } from './simulator.ts'

export function registerHealthRoutes({ http, db }: Simulator): void {
  http.get('/health/live', { config: { audience: 'open' } }, () => ({ status: 'live' }))
  http.get('/health/ready', { config: { audience: 'open' } }, async () => {
    await db.query('SELECT 1 FROM charge LIMIT 1')
    return { status: 'ready' }
  })
}
