import { getReleaseHistory, getReleaseStatus } from '#lib/backend/release-agent.ts'
import { settle } from '#lib/backend/outcome.ts'
import { guarded } from '../guard.ts'

export function GET(request: Request) {
  return guarded(request, async () => {
    const [status, history] = await Promise.all([settle(getReleaseStatus()), settle(getReleaseHistory())])
    return { status, history }
  })
}
