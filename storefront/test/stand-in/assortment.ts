import { tintOf } from '../../src/lib/tint.ts'

/** department | name of it | icon */
const DEPARTMENTS: [
  slug: string,
  name: string,
  icon: string,
  children: [slug: string, name: string, icon: string][],
][] = [
  [
    'fruit-vegetables',
    'Fruit & vegetables',
    'strawberry',
    [
      ['fruit', 'Fruit', 'red-apple'],
      ['vegetables', 'Vegetables', 'carrot'],
      ['herbs-salads', 'Herbs & salads', 'leafy-green'],
    ],
  ],
  [
    'bakery',
    'Bakery',
    'croissant',
    [
      ['bread', 'Bread', 'baguette-bread'],
      ['pastries', 'Pastries', 'croissant'],
    ],
  ],
  [
    'cheese-dairy',
    'Cheese & dairy',
    'cheese-wedge',
    [
      ['cheese', 'Cheese', 'cheese-wedge'],
      ['milk-eggs', 'Milk, butter & eggs', 'egg'],
    ],
  ],
  [
    'meat-fish',
    'Butcher & fishmonger',
    'fish',
    [
      ['butcher', 'Butcher', 'cut-of-meat'],
      ['fishmonger', 'Fishmonger', 'shrimp'],
    ],
  ],
  [
    'larder',
    'Larder',
    'honey-pot',
    [
      ['pasta-rice', 'Pasta, rice & pulses', 'spaghetti'],
      ['sweet', 'Chocolate & biscuits', 'chocolate-bar'],
      ['jars', 'Jars & tins', 'canned-food'],
    ],
  ],
  [
    'drinks',
    'Cellar & drinks',
    'wine-glass',
    [
      ['wine-beer', 'Wine & beer', 'wine-glass'],
      ['soft-drinks', 'Juice & soft drinks', 'beverage-box'],
      ['coffee-tea', 'Coffee & tea', 'hot-beverage'],
    ],
  ],
  ['frozen', 'Frozen', 'ice-cream', []],
  ['household', 'Household', 'soap', []],
]

/** category | icon | name | brand | content | cents | labels | allergens | stock */
const ROWS = `
fruit|red-apple|Gala apples|Vergers du Val|1000g|289|local||60
fruit|green-apple|Granny Smith apples|Vergers du Val|1000g|279|local,organic||44
fruit|strawberry|Gariguette strawberries|Ferme des Alouettes|250g|449|local||3
fruit|banana|Bananas, five|Soleil Levant|5p|199|organic,fair-trade||80
fruit|lemon|Menton lemons|Citrus & Fils|500g|329|||35
fruit|tangerine|Corsican clementines|Citrus & Fils|1000g|399|||52
fruit|grapes|Chasselas grapes|Domaine Roque|500g|359|local||18
fruit|pear|Williams pears|Vergers du Val|1000g|319|local||40
fruit|peach|Yellow peaches, four|Vergers du Val|4p|349|||0
fruit|cherries|Burlat cherries|Ferme des Alouettes|500g|599|local||9
fruit|melon|Charentais melon|Domaine Roque|1p|329|||25
fruit|pineapple|Victoria pineapple|Soleil Levant|1p|449|||14
fruit|kiwi-fruit|Kiwis, six|Vergers du Val|6p|289|organic||33
fruit|blueberries|Blueberries|Ferme des Alouettes|200g|399|organic||12
vegetables|carrot|Sand-grown carrots|Maison Potager|1000g|189|local,organic||70
vegetables|tomato|Heirloom tomatoes|Maison Potager|500g|379|local||26
vegetables|cucumber|Cucumber|Maison Potager|1p|129|||41
vegetables|eggplant|Aubergine|Maison Potager|1p|149|||22
vegetables|broccoli|Broccoli|Maison Potager|500g|219|organic||19
vegetables|potato|Ratte potatoes|Terres du Nord|1000g|299|local||90
vegetables|onion|Roscoff onions|Terres du Nord|500g|199|||63
vegetables|garlic|Pink Lautrec garlic, two|Terres du Nord|2p|259|||30
vegetables|bell-pepper|Red pepper|Maison Potager|1p|119|||48
vegetables|mushroom|Paris mushrooms|Cave Saint-Loup|250g|229|local||17
herbs-salads|leafy-green|Batavia lettuce|Maison Potager|1p|139|local,organic||24
herbs-salads|herb|Flat-leaf parsley|Maison Potager|50g|109|organic||28
herbs-salads|avocado|Avocado, ripe today|Soleil Levant|1p|159|||31
bread|baguette-bread|Tradition baguette|Fournil Halles|250g|130|local|gluten|50
bread|bread|Country sourdough|Fournil Halles|800g|480|local,organic|gluten|16
bread|bagel|Sesame bagels, four|Fournil Halles|4p|320||gluten,sesame|20
bread|flatbread|Stone-baked flatbread|Fournil Halles|300g|249|vegan|gluten|23
bread|pretzel|Alsace pretzel|Fournil Halles|1p|160||gluten|15
pastries|croissant|Butter croissants, four|Fournil Halles|4p|440||gluten,milk,eggs|22
pastries|pancakes|Thick pancakes, six|Fournil Halles|6p|299||gluten,milk,eggs|12
pastries|doughnut|Raspberry beignets, two|Fournil Halles|2p|350||gluten,milk,eggs|8
pastries|shortcake|Strawberry fraisier|Fournil Halles|400g|1290||gluten,milk,eggs|2
cheese|cheese-wedge|Comté, aged 18 months|Fruitière du Jura|250g|749|aop|milk|34
cheese|cheese-wedge|Reblochon fermier|Fruitière du Jura|450g|890|aop|milk|13
cheese|cheese-wedge|Roquefort|Caves Combes|150g|469|aop|milk|21
cheese|fondue|Savoy fondue blend|Fruitière du Jura|400g|829||milk|10
milk-eggs|egg|Free-range eggs, six|Ferme des Alouettes|6p|279|local,organic|eggs|55
milk-eggs|glass-of-milk|Whole milk|Laiterie Bocage|1000ml|145|local|milk|88
milk-eggs|butter|Salted farmhouse butter|Laiterie Bocage|250g|359||milk|37
milk-eggs|custard|Vanilla custards, four|Laiterie Bocage|400g|269||milk,eggs|26
butcher|cut-of-meat|Rib of beef|Boucherie Marceau|900g|2890|||6
butcher|poultry-leg|Corn-fed chicken legs|Boucherie Marceau|600g|849|local||18
butcher|bacon|Smoked dry-cured bacon|Boucherie Marceau|150g|389|||27
butcher|meat-on-bone|Lamb shanks, two|Boucherie Marceau|700g|1450|||7
fishmonger|fish|Whole sea bream|Marée de l'Ouest|500g|1190||fish|9
fishmonger|shrimp|Pink prawns|Marée de l'Ouest|300g|799||crustaceans|16
fishmonger|oyster|Oysters No. 3, dozen|Marée de l'Ouest|12p|1090||molluscs|11
fishmonger|lobster|Breton lobster|Marée de l'Ouest|500g|2690||crustaceans|3
pasta-rice|spaghetti|Bronze-drawn spaghetti|Casa Nonna|500g|229|vegan|gluten|64
pasta-rice|cooked-rice|Camargue rice|Rizières du Sud|1000g|389|vegan,gluten-free||45
pasta-rice|beans|Tarbais beans|Rizières du Sud|500g|649|vegan,gluten-free||20
sweet|chocolate-bar|Dark chocolate 72%|Atelier Cacao|100g|349|vegan,organic,fair-trade|soya|58
sweet|cookie|Butter biscuits|Biscuiterie Quiberon|200g|289||gluten,milk|39
sweet|candy|Provence calissons|Biscuiterie Quiberon|150g|699|gluten-free|nuts|14
sweet|honey-pot|Lavender honey|Rucher des Alpilles|375g|879|local,organic||23
jars|canned-food|Sardines in olive oil|Marée de l'Ouest|115g|329||fish|51
jars|olive|Lucques olives|Oliveraie Costa|200g|419|vegan,gluten-free||28
jars|jar|Apricot jam|Rucher des Alpilles|320g|399|vegan||36
jars|peanuts|Roasted peanuts|Soleil Levant|250g|259|vegan|peanuts|42
wine-beer|wine-glass|Crozes-Hermitage, red|Domaine Roque|750ml|1590|organic|sulphites|24
wine-beer|bottle-with-popping-cork|Crémant de Loire|Domaine Roque|750ml|1290||sulphites|19
wine-beer|beer-mug|Farmhouse blonde beer|Brasserie du Canal|750ml|459|local|gluten|33
soft-drinks|beverage-box|Pressed apple juice|Vergers du Val|1000ml|349|local,organic||47
soft-drinks|cup-with-straw|Lemonade with verbena|Citrus & Fils|750ml|319|vegan||29
soft-drinks|coconut|Coconut water|Soleil Levant|500ml|249|vegan||31
coffee-tea|hot-beverage|Market blend coffee|Brûlerie Sainte-Anne|250g|589|organic,fair-trade||40
coffee-tea|teacup-without-handle|Verbena tea, twenty bags|Brûlerie Sainte-Anne|20p|429|organic||22
frozen|ice-cream|Salted caramel ice cream|Glacier Bertille|500ml|649|frozen|milk,eggs|18
frozen|soft-ice-cream|Raspberry sorbet|Glacier Bertille|500ml|599|frozen,vegan||15
frozen|pea-pod|Petits pois|Maison Potager|750g|349|frozen,vegan||52
frozen|pizza|Wood-fired margherita|Casa Nonna|380g|529|frozen|gluten,milk|27
household|soap|Marseille soap|Savonnerie du Port|300g|490|vegan||34
household|sponge|Cellulose sponges, three|Savonnerie du Port|3p|349|||45
household|roll-of-paper|Recycled kitchen roll, four|Savonnerie du Port|4p|429|||38
`

const VAT: Record<string, ['standard' | 'reduced' | 'super-reduced', number]> = {
  'wine-beer': ['standard', 2000],
  household: ['standard', 2000],
  sweet: ['reduced', 550],
}

export interface StandInProduct {
  sku: string
  priceMinor: number
  vatRateBp: number
  stock: number
  product: Record<string, unknown> & {
    slug: string
    name: string
    categorySlug: string
    labels: string[]
    allergens: string[]
    brand: string
  }
}

export interface StandInCategory {
  slug: string
  name: string
  parentSlug: string | null
  pictureUrl: string
  productCount: number
  position: number
}

const picture = (icon: string) => `/api/catalog/v1/pictures/${icon}.svg`
const slugOf = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

export const departmentOf = new Map<string, string>()
const nameOf = new Map<string, string>()
for (const [slug, name, , children] of DEPARTMENTS) {
  nameOf.set(slug, name)
  departmentOf.set(slug, slug)
  for (const [child, childName] of children) {
    nameOf.set(child, childName)
    departmentOf.set(child, slug)
  }
}

function toStandInProduct(row: string, index: number): StandInProduct {
  const [category, icon, name, brand, content, cents, labels, allergens, stock] = row.split('|') as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const [, value, unit] = /^(\d+)(g|ml|p)$/.exec(content)!
  const top = departmentOf.get(category)!
  const path = top === category ? [category] : [top, category]
  const [vatClass, vatRateBp] = VAT[category] ?? ['reduced', 550]
  const food = category !== 'household'
  return {
    sku: `HAL-${String(1001 + index)}`,
    priceMinor: Number(cents),
    vatRateBp,
    stock: Number(stock),
    product: {
      productId: `0198c0de-0000-7000-8000-${String(index).padStart(12, '0')}`,
      sku: `HAL-${String(1001 + index)}`,
      slug: slugOf(name),
      name,
      brand,
      categorySlug: category,
      categoryPath: path.map((slug) => ({ slug, name: nameOf.get(slug)! })),
      description: `${name} by ${brand}. Chosen by our buyers at the wholesale market before dawn, packed the same morning and kept at the right temperature until it reaches your door. ${food ? 'Best enjoyed within the days printed on the pack.' : 'Made to last and to be refilled.'}`,
      pictureUrl: picture(icon),
      netContent: { value: Number(value), unit: unit === 'p' ? 'piece' : unit },
      vatClass,
      allergens: allergens === '' ? [] : allergens.split(','),
      labels: labels === '' ? [] : labels.split(','),
      attributes: [
        {
          name: 'Storage',
          value: labels.includes('frozen')
            ? 'Keep at -18 °C'
            : food
              ? 'Keep cool and dry'
              : 'Room temperature',
        },
        { name: 'Sold by', value: unit === 'p' ? 'piece' : 'weight' },
        { name: 'Stand', value: tintOf(category).replace('tint-', 'Aisle ') },
      ],
      ...(food
        ? {
            nutrition: [
              { name: 'Energy', per100: `${180 + ((index * 37) % 300)} kJ` },
              { name: 'Fat', per100: `${(index % 9) + 0.4} g` },
              { name: 'Carbohydrates', per100: `${(index % 23) + 2.1} g` },
              { name: 'Protein', per100: `${(index % 12) + 0.8} g` },
              { name: 'Salt', per100: `0.${index % 10} g` },
            ],
          }
        : {}),
      origin: 'France',
      active: true,
      version: 1,
      ean: `3${String(760_000_000_000 + index)}`,
    },
  }
}

export const products = ROWS.trim().split('\n').map(toStandInProduct)

const countIn = (slug: string) =>
  products.filter(
    (item) => item.product.categorySlug === slug || departmentOf.get(item.product.categorySlug) === slug,
  ).length

export const categories: StandInCategory[] = DEPARTMENTS.flatMap(([slug, name, icon, children], index) => [
  {
    slug,
    name,
    parentSlug: null,
    pictureUrl: picture(icon),
    productCount: countIn(slug),
    position: index * 10,
  },
  ...children.map(([child, childName, childIcon], at) => ({
    slug: child,
    name: childName,
    parentSlug: slug,
    pictureUrl: picture(childIcon),
    productCount: countIn(child),
    position: index * 10 + at + 1,
  })),
])
