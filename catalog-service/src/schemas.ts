import { Sku, Uuid, pageOf, pageQuery, repeatable, strictObject } from '@halles/service-kit'
import { Type, type Static } from 'typebox'

export const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 120 })
const Text = Type.String({ minLength: 1, maxLength: 200 })
const Word = Type.String({ pattern: '^[a-z0-9-]{1,40}$' })
const PictureUrl = Type.String({ pattern: '^/api/catalog/v1/pictures/[a-z0-9][a-z0-9-]{0,119}\\.svg$' })

const productProperties = {
  productId: Uuid,
  sku: Sku,
  slug: Slug,
  name: Text,
  brand: Text,
  categorySlug: Slug,
  categoryPath: Type.Array(strictObject({ slug: Slug, name: Text }), { minItems: 1, maxItems: 8 }),
  description: Type.String({ maxLength: 4_000 }),
  pictureUrl: PictureUrl,
  netContent: strictObject({
    value: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    unit: Type.Enum(['g', 'ml', 'piece']),
  }),
  vatClass: Type.Enum(['standard', 'reduced', 'super-reduced']),
  allergens: Type.Array(Word, { maxItems: 30 }),
  labels: Type.Array(Word, { maxItems: 30 }),
  attributes: Type.Array(strictObject({ name: Text, value: Text }), { maxItems: 50 }),
  nutrition: Type.Optional(Type.Array(strictObject({ name: Text, per100: Text }), { maxItems: 30 })),
  origin: Type.Optional(Text),
  active: Type.Boolean(),
  ean: Type.String({ pattern: '^\\d{8,14}$' }),
}
export const ImportedProduct = strictObject(productProperties)
export type ImportedProduct = Static<typeof ImportedProduct>
export const Product = strictObject({ ...productProperties, version: Type.Integer({ minimum: 1 }) })
export type Product = Static<typeof Product>

export const ProductPage = pageOf(Product)
export const ProductQuery = Type.Object({
  ...pageQuery,
  sku: Type.Optional(repeatable(Sku, 100)),
  category: Type.Optional(Slug),
})
export const ProductSlugParams = Type.Object({ slug: Slug })
export const ProductIdParams = Type.Object({ productId: Uuid })
export const EditProduct = strictObject({
  expectedVersion: Type.Integer({ minimum: 1 }),
  name: Type.Optional(Text),
  description: Type.Optional(Type.String({ maxLength: 4_000 })),
  active: Type.Optional(Type.Boolean()),
})
export type EditProduct = Static<typeof EditProduct>
export const ImportProducts = strictObject({
  products: Type.Array(ImportedProduct, { minItems: 1, maxItems: 200 }),
})

const categoryProperties = {
  slug: Slug,
  name: Text,
  parentSlug: Type.Union([Slug, Type.Null()]),
  position: Type.Integer({ minimum: 0, maximum: 100_000 }),
  pictureUrl: PictureUrl,
}
export const ImportedCategory = strictObject(categoryProperties)
export type ImportedCategory = Static<typeof ImportedCategory>
export const ImportCategories = strictObject({
  items: Type.Array(ImportedCategory, { minItems: 1, maxItems: 1_000 }),
})
export const CategoryList = Type.Object({
  items: Type.Array(Type.Object({ ...categoryProperties, productCount: Type.Integer() })),
})

export const ImportPictures = strictObject({
  pictures: Type.Array(
    strictObject({
      name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,119}$' }),
      svg: Type.String({ minLength: 1, maxLength: 100_000 }),
    }),
    { minItems: 1, maxItems: 100 },
  ),
})
export type ImportedPicture = Static<typeof ImportPictures>['pictures'][number]
export const PictureParams = Type.Object({
  name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,119}\\.svg$' }),
})

export const Imported = Type.Object({
  imported: Type.Integer({ description: 'how many were new or different' }),
})
