import type { Service } from '@halles/service-kit'
import { Type } from 'typebox'
import type { AnswerCache } from '../domain/answer-cache.ts'
import { errors } from '../errors.ts'
import { ImportPictures, Imported, PictureParams } from '../schemas.ts'
import { findPicture, type Picture } from '../store/picture-store.ts'
import type { Tx } from '../store/prisma.ts'
import { importPictures } from '../usecases/import-pictures.ts'

const hundredPictures = 12_000_000

export function registerPictureRoutes(
  service: Service<Tx>,
  { pictures, forget }: { pictures: AnswerCache<Picture>; forget: () => void },
): void {
  const { http, db } = service

  http.get(
    '/v1/pictures/:name',
    {
      config: { audience: 'public' },
      schema: {
        operationId: 'getPicture',
        params: PictureParams,
        response: {
          200: { description: 'The drawing', content: { 'image/svg+xml': { schema: Type.String() } } },
          304: Type.Null(),
        },
      },
    },
    async (request, reply) => {
      const name = request.params.name.replace(/\.svg$/, '')
      const picture = await pictures.get(name, () => findPicture(db, name))
      if (!picture) throw errors.notFound('There is no such picture.')
      reply.headers({
        'cache-control': 'public, max-age=31536000, immutable',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
        'x-content-type-options': 'nosniff',
        etag: picture.etag,
      })
      if (request.headers['if-none-match'] === picture.etag) return reply.code(304).send(null)
      return reply.type('image/svg+xml').send(picture.svg as never)
    },
  )

  http.put(
    '/v1/pictures/import',
    {
      schema: { operationId: 'importPictures', body: ImportPictures, response: { 200: Imported } },
      bodyLimit: hundredPictures,
    },
    (request, reply) =>
      service.idempotent(request, reply, async (tx) => {
        tx.afterCommit(forget)
        return { status: 200, body: { imported: await importPictures(tx, request.body.pictures) } }
      }),
  )
}
