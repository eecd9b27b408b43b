import { BRANDS, type Brand } from '../assortment/brands.ts'
import type { Department, Family } from '../assortment/schema.ts'
import { parseTable } from '../assortment/table.ts'
import { pictureFor } from '../pictures/picture.ts'
import { isShapeName, SHAPE_TITLES, type ShapeName } from '../pictures/shape-names.ts'
import { describe } from './describe.ts'
import { slugify, stableUuid, type Numbering } from './identifiers.ts'
import { readTags } from './labelling.ts'
import { parseSize, type Size } from './net-content.ts'
import { nutritionRows } from './nutrition.ts'
import { shelfPriceMinor } from './price.ts'
import type { ShelfItem } from './product.ts'
import { randomFor } from './random.ts'

interface Pack {
  key: string
  brand: Brand
  size: Size
  shape: ShapeName
  suffix: string
}

interface Variant {
  packKeys: string
  name: string
  icon: string
  priceFactor: number
  origin: string
  tags: string
  sentence: string
}

export interface Category {
  slug: string
  name: string
  icon: string
  code: string
}

export const readCategories = (department: Department): Category[] =>
  parseTable(department.categories, 4).map(([slug = '', name = '', icon = '', code = '']) => ({
    slug,
    name,
    icon,
    code,
  }))

const readPack = ([key = '', brandName = '', size = '', shape = '', suffix = '']: string[]): Pack => {
  const brand = BRANDS.get(brandName)
  if (!brand) throw new Error(`unknown brand "${brandName}"`)
  if (!isShapeName(shape)) throw new Error(`unknown pack shape "${shape}"`)
  return { key, brand, size: parseSize(size), shape, suffix }
}

const readVariant = (cells: string[]): Variant => {
  const [packKeys = '', name = '', icon = '', factor = '', origin = '', tags = '', sentence = ''] = cells
  return { packKeys, name, icon, priceFactor: Number(factor), origin, tags, sentence }
}

export const familyItems = (
  department: Department,
  category: Category,
  family: Family,
  numbering: Numbering,
): ShelfItem[] => {
  const packs = parseTable(family.packs, 5).map(readPack)
  const referencePriced = packs[0]?.size.priced ?? 1
  return parseTable(family.variants, 7)
    .map(readVariant)
    .flatMap((variant) =>
      [...variant.packKeys].map((key) => {
        const pack = packs.find((candidate) => candidate.key === key)
        if (!pack) throw new Error(`${variant.name}: no pack "${key}" in ${family.category}`)
        return shelfItem(department, category, family, variant, pack, referencePriced, numbering)
      }),
    )
}

const shelfItem = (
  department: Department,
  category: Category,
  family: Family,
  variant: Variant,
  pack: Pack,
  referencePriced: number,
  numbering: Numbering,
): ShelfItem => {
  const { brand, size } = pack
  const key = `${category.slug}/${family.type}/${variant.name}/${brand.name}/${size.label}/${pack.suffix}`
  const random = randomFor(key)
  const tags = readTags(family.allergens, family.labels, brand.labels.join(' '), variant.tags, packTags(pack))
  const name = productName(variant, pack, tags.labels.includes('organic'))
  const sku = numbering.sku(category.code, key)
  const picture = pictureFor({
    icon: variant.icon,
    shape: pack.shape,
    brand,
    tint: department.tint,
    caption: size.label,
    title: variant.name,
    organic: tags.labels.includes('organic'),
  })
  const macros = tags.macros ?? family.macros
  return {
    product: {
      productId: stableUuid(key),
      sku,
      slug: slugify(`${name} ${brand.name} ${name.includes(size.label) ? '' : size.label}`),
      name,
      brand: brand.name,
      categorySlug: category.slug,
      categoryPath: [
        { slug: department.slug, name: department.name },
        { slug: category.slug, name: category.name },
      ],
      description: describe(variant.sentence, family, brand, random),
      pictureUrl: `/api/catalog/v1/pictures/${picture.name}.svg`,
      netContent: size.net,
      vatClass: tags.vat ?? family.vat ?? 'reduced',
      allergens: tags.allergens,
      labels: tags.labels,
      attributes: [
        { name: 'Type', value: family.type },
        ...tags.attributes,
        ...(family.storage === undefined ? [] : [{ name: 'Storage', value: family.storage }]),
        { name: 'Packaging', value: SHAPE_TITLES[pack.shape] },
      ],
      ...(macros === undefined ? {} : { nutrition: nutritionRows(macros, random) }),
      ...(variant.origin === '' ? {} : { origin: variant.origin }),
      active: true,
      ean: numbering.ean(key),
    },
    amountMinor: shelfPriceMinor({
      basePerUnit: family.price,
      priced: size.priced,
      referencePriced,
      variantFactor: variant.priceFactor,
      brandFactor: brand.priceFactor,
      noise: randomFor(`${family.category}/${variant.name}/${brand.name}`).between(-1, 1),
    }),
    perishable: family.storage === 'Chilled' || department.slug === 'fruit-vegetables',
    picture,
  }
}

const packTags = ({ suffix }: Pack): string => (suffix === 'refill' ? 'refill' : '')

const productName = (variant: Variant, pack: Pack, organic: boolean): string =>
  [
    variant.name,
    ...(organic && !/organic/i.test(variant.name) ? ['organic'] : []),
    ...(pack.suffix === '' ? [] : [pack.suffix]),
    ...(pack.size.multipack ? [pack.size.label] : []),
  ].join(', ')
