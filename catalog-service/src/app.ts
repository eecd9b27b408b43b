import { createService, type Service } from '@halles/service-kit'
import type { Config } from './config.ts'
import { createAnswerCache } from './domain/answer-cache.ts'
import { registerCategoryRoutes } from './routes/categories.ts'
import { registerPictureRoutes } from './routes/pictures.ts'
import { registerProductRoutes } from './routes/products.ts'
import { watchCatalogue } from './store/catalogue-watch.ts'
import type { Picture } from './store/picture-store.ts'
import { prismaOn, type Tx } from './store/prisma.ts'

const cachedCharacters = 24_000_000
const cachedPictureBytes = 16_000_000

export async function buildApp(config: Config): Promise<Service<Tx>> {
  const service = await createService<Config, Tx>({
    name: 'catalog-service',
    description: 'Products, variants, categories, attributes and their pictures.',
    config,
    transactions: prismaOn,
  })
  const answers = createAnswerCache<string>(cachedCharacters, (json) => json.length)
  const pictures = createAnswerCache<Picture>(cachedPictureBytes, (picture) => picture.svg.length)
  const forget = () => {
    answers.clear()
    pictures.clear()
  }

  registerProductRoutes(service, { answers, forget })
  registerCategoryRoutes(service, { answers, forget })
  registerPictureRoutes(service, { pictures, forget })

  const watch = watchCatalogue(service.db, service.log, forget)
  service.http.addHook('onListen', async () => watch.start())
  service.onStop(watch.stop)
  return service
}
