import { mkdirSync, writeFileSync } from 'node:fs'
import { generateShop } from './generate/shop.ts'

const folder = new URL('../out/', import.meta.url)
mkdirSync(folder, { recursive: true })

const shop = generateShop()
const drawn = new Map(shop.pictures.map((picture) => [picture.name, picture.draw()]))
const only = process.argv[2]

const tile = (svg: string, caption: string): string =>
  `<figure><img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}"><figcaption>${caption}</figcaption></figure>`

const nameIn = (url: string): string => url.replace(/^.*\//, '').replace('.svg', '')

for (const department of shop.categories.filter(({ parentSlug }) => parentSlug === null)) {
  if (only !== undefined && department.slug !== only) continue
  const categories = shop.categories.filter(
    ({ slug, parentSlug }) => department.slug === (parentSlug ?? slug),
  )
  const tiles = [
    ...categories.map((category) => tile(drawn.get(nameIn(category.pictureUrl)) ?? '', category.name)),
    ...shop.items
      .filter(({ product }) => product.categoryPath[0]?.slug === department.slug)
      .map(({ product, picture, amountMinor }) =>
        tile(
          drawn.get(picture.name) ?? '',
          `${product.name} · ${product.brand} · ${(amountMinor / 100).toFixed(2)} €`,
        ),
      ),
  ]
  const style =
    'body{font:11px sans-serif;margin:8px;display:grid;grid-template-columns:repeat(10,1fr);gap:8px}figure{margin:0}img{width:100%;border-radius:10px}figcaption{height:3.6em;overflow:hidden}'
  writeFileSync(
    new URL(`${department.slug}.html`, folder),
    `<meta charset="utf-8"><style>${style}</style>${tiles.join('')}`,
  )
}
