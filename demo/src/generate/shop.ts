import { DEPARTMENTS } from '../assortment/departments.ts'
import { categoryPicture, type PictureSpec } from '../pictures/picture.ts'
import { familyItems, readCategories } from './family-items.ts'
import { createNumbering } from './identifiers.ts'
import type { ShelfItem } from './product.ts'
import { stockRows, type StockRow } from './stock.ts'

export interface CategoryRecord {
  slug: string
  name: string
  parentSlug: string | null
  position: number
  pictureUrl: string
}

export interface Shop {
  categories: CategoryRecord[]
  items: ShelfItem[]
  stock: StockRow[]
  /** One per distinct picture; similar products share. */
  pictures: PictureSpec[]
}

export const generateShop = (): Shop => {
  const numbering = createNumbering()
  const categoryPictures: PictureSpec[] = []
  const record = (
    slug: string,
    name: string,
    icon: string,
    tint: string,
    parentSlug: string | null,
    index: number,
  ) => {
    const picture = categoryPicture(slug, icon, tint)
    categoryPictures.push(picture)
    return {
      slug,
      name,
      parentSlug,
      position: index + 1,
      pictureUrl: `/api/catalog/v1/pictures/${picture.name}.svg`,
    }
  }
  const categories = DEPARTMENTS.flatMap((department, index): CategoryRecord[] => [
    record(department.slug, department.name, department.icon, department.tint, null, index),
    ...readCategories(department).map((category, position) =>
      record(category.slug, category.name, category.icon, department.tint, department.slug, position),
    ),
  ])
  const items = DEPARTMENTS.flatMap((department) => {
    const known = readCategories(department)
    return department.families.flatMap((family) => {
      const category = known.find((candidate) => candidate.slug === family.category)
      if (!category) throw new Error(`${department.slug} has no category "${family.category}"`)
      return familyItems(department, category, family, numbering)
    })
  })
  const pictures = new Map(
    [...categoryPictures, ...items.map((item) => item.picture)].map((spec) => [spec.name, spec]),
  )
  return { categories, items, stock: items.flatMap(stockRows), pictures: [...pictures.values()] }
}
