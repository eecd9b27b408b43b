import { createService, type Service } from '@halles/service-kit'
import type { Config } from './config.ts'
import { handlers } from './consumers/handlers.ts'
import { createAnswerCache } from './domain/answer-cache.ts'
import { createSearchIndex } from './domain/search-index.ts'
import { registerSearchRoutes } from './routes/search.ts'
import { followDocuments } from './usecases/follow-documents.ts'

const cachedCharacters = 16_000_000

export async function buildApp(config: Config): Promise<Service> {
  const service = await createService({
    name: 'search-service',
    description: 'Full text search with typo tolerance, facets with counts and suggestions.',
    config,
  })
  const index = createSearchIndex()
  const answers = createAnswerCache(cachedCharacters)

  registerSearchRoutes(service, index, answers)
  service.consume(handlers)

  const follower = followDocuments(service.db, index, service.log, answers.clear)
  service.readiness({ name: 'index', check: follower.check })
  service.http.addHook('onListen', async () => follower.start())
  service.onStop(follower.stop)
  return service
}
