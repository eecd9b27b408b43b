import type { Service } from '@halles/service-kit'
import type { FastifyReply } from 'fastify'
import type { AnswerCache } from '../domain/answer-cache.ts'
import type { SearchIndex } from '../domain/search-index.ts'
import { SearchQuery, SearchResult, SuggestionList, SuggestionQuery } from '../schemas.ts'

export function registerSearchRoutes({ http }: Service, index: SearchIndex, answers: AnswerCache): void {
  http.get(
    '/v1/search',
    {
      config: { audience: 'public' },
      schema: { operationId: 'search', querystring: SearchQuery, response: { 200: SearchResult } },
    },
    async ({ query, url }, reply) => {
      const { sort = 'relevance', page = 1, pageSize = 24 } = query
      const answer = (): SearchResult => index.search({ ...query, sort, page, pageSize })
      return sendJson<SearchResult>(
        reply,
        answers.get(url, () => JSON.stringify(answer())),
      )
    },
  )

  http.get(
    '/v1/suggestions',
    {
      config: { audience: 'public' },
      schema: { operationId: 'suggest', querystring: SuggestionQuery, response: { 200: SuggestionList } },
    },
    async ({ query, url }, reply) => {
      const answer = (): SuggestionList => index.suggest(query.q)
      return sendJson<SuggestionList>(
        reply,
        answers.get(url, () => JSON.stringify(answer())),
      )
    },
  )
}

function sendJson<Body>(reply: FastifyReply, json: string): Body {
  return reply.type('application/json; charset=utf-8').serializer(asItIs).send(json) as unknown as Body
}

function asItIs(payload: unknown): string {
  return payload as string
}
