import type { Service } from '@halles/service-kit'
import { peerHeaders, startTestService, type TestService } from '@halles/service-kit/testing'
import supertest from 'supertest'
import { buildApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import type { ImportedCategory, ImportedProduct } from '../../src/schemas.ts'
import type { Tx } from '../../src/store/prisma.ts'

export interface Catalog {
  test: TestService<Service<Tx>>
  api: ReturnType<typeof supertest>
  importCategories(...items: ImportedCategory[]): Promise<supertest.Response>
  importProducts(...products: ImportedProduct[]): Promise<supertest.Response>
  importPictures(pictures: Array<{ name: string; svg: string }>): Promise<supertest.Response>
}

export async function startCatalog(env?: Record<string, string>): Promise<Catalog> {
  const test = await startTestService({ loadConfig, buildApp, ...(env ? { env } : {}) })
  const api = supertest(test.url)
  return {
    test,
    api,
    importCategories: async (...items) =>
      api
        .put('/v1/categories/import')
        .set(await peerHeaders('demo'))
        .send({ items }),
    importProducts: async (...products) =>
      api
        .post('/v1/products/import')
        .set(await peerHeaders('demo'))
        .send({ products }),
    importPictures: async (pictures) =>
      api
        .put('/v1/pictures/import')
        .set(await peerHeaders('demo'))
        .send({ pictures }),
  }
}

export function category(slug: string, parentSlug: string | null = null, name = slug): ImportedCategory {
  return { slug, name, parentSlug, position: 1, pictureUrl: `/api/catalog/v1/pictures/${slug}.svg` }
}

/** A product whose ids are made of its number, filed under `milk` unless said otherwise. */
export function product(number: number, changes: Partial<ImportedProduct> = {}): ImportedProduct {
  const digits = String(number).padStart(12, '0')
  return {
    productId: `00000000-0000-7000-8000-${digits}`,
    sku: `MLK-${number}`,
    slug: `milk-${number}`,
    name: `Milk ${number}`,
    brand: 'Halles',
    categorySlug: 'milk',
    categoryPath: [
      { slug: 'dairy', name: 'Dairy' },
      { slug: 'milk', name: 'Milk' },
    ],
    description: 'Whole milk.',
    pictureUrl: '/api/catalog/v1/pictures/milk.svg',
    netContent: { value: 1_000, unit: 'ml' },
    vatClass: 'reduced',
    allergens: ['milk'],
    labels: ['organic'],
    attributes: [{ name: 'Fat', value: '3.6 %' }],
    active: true,
    ean: digits,
    ...changes,
  }
}
