import type { Availability, Document, DocumentProduct } from '../../src/domain/document.ts'

/** A document with ids made of its SKU; bread unless said otherwise. */
export function documentOf(
  sku: string,
  {
    amountMinor = 200,
    availability = 'in-stock',
    ...product
  }: Partial<DocumentProduct> & { amountMinor?: number | null; availability?: Availability } = {},
): Document & { product: DocumentProduct } {
  return {
    sku,
    availability,
    price:
      amountMinor === null
        ? null
        : { amountMinor, currency: 'EUR', unitPrice: { amountMinor: amountMinor * 2, per: 'kg' } },
    product: {
      productId: '00000000-0000-7000-8000-000000000001',
      sku,
      slug: sku.toLowerCase(),
      name: 'Country loaf',
      brand: 'Halles',
      categorySlug: 'bread',
      categoryPath: [
        { slug: 'bakery', name: 'Bakery' },
        { slug: 'bread', name: 'Bread' },
      ],
      description: 'Goes with everything.',
      pictureUrl: '/api/catalog/v1/pictures/bread.svg',
      netContent: { value: 500, unit: 'g' },
      allergens: ['gluten'],
      labels: ['vegan'],
      attributes: [],
      active: true,
      version: 1,
      ...product,
    },
  }
}

const dairy = {
  categorySlug: 'dairy',
  categoryPath: [{ slug: 'dairy', name: 'Dairy & eggs' }],
  allergens: ['milk'],
  labels: [],
}

/** A small shop with something of everything. */
export const shop: Document[] = [
  documentOf('BAG', { name: 'Tradition baguette', brand: 'Fournil Maubert', amountMinor: 120 }),
  documentOf('LOAF', { name: 'Country loaf', amountMinor: 350 }),
  documentOf('GF', {
    name: 'Gluten-free slices',
    amountMinor: 450,
    allergens: [],
    labels: ['vegan', 'gluten-free'],
  }),
  documentOf('CRO', {
    name: 'Butter croissants',
    amountMinor: 260,
    categorySlug: 'pastry',
    categoryPath: [
      { slug: 'bakery', name: 'Bakery' },
      { slug: 'pastry', name: 'Croissants & brioches' },
    ],
    allergens: ['gluten', 'milk', 'eggs'],
    labels: [],
  }),
  documentOf('MILK', { ...dairy, name: 'Fresh whole milk', amountMinor: 115 }),
  documentOf('CREAM', {
    ...dairy,
    name: 'Thick crème fraîche',
    brand: 'Laiterie d’Isigny',
    amountMinor: 199,
    labels: ['local'],
  }),
  documentOf('OMILK', {
    ...dairy,
    name: 'Whole milk, organic',
    amountMinor: 150,
    availability: 'out',
    labels: ['organic'],
  }),
  documentOf('SOON', { name: 'Mystery loaf', amountMinor: null, availability: 'out' }),
  documentOf('GONE', { name: 'Forgotten loaf', active: false }),
]
