/** The data of the stand-in: enough of everything to see each page full, deterministic but for the clock. */
export type Product = {
  productId: string
  sku: string
  slug: string
  name: string
  brand: string
  shape: 'round' | 'bottle' | 'box' | 'leaf'
  colour: string
  amountMinor: number
  vatRateBp: number
  per: 'kg' | 'l' | 'piece'
  version: number
}

type Row = [string, string, string, Product['shape'], string, number, 'kg' | 'l' | 'piece']

const rows: Row[] = [
  ['FRU-0012', 'Tomatoes on the vine, 500 g', 'Ferme des Lilas', 'round', '#d9482f', 289, 'kg'],
  ['FRU-0031', 'Bananas, bunch of five', 'Maison Duval', 'leaf', '#e6c13c', 199, 'kg'],
  ['FRU-0044', 'Reinette apples, 1 kg', 'Verger Saint-Jean', 'round', '#9bb84a', 345, 'kg'],
  ['VEG-0007', 'Leeks, bunch', 'Ferme des Lilas', 'leaf', '#6f9f57', 249, 'kg'],
  ['VEG-0019', 'Carrots with greens, bunch', 'Ferme des Lilas', 'leaf', '#e08a3a', 219, 'kg'],
  ['DAI-0102', 'Comté AOP, 18 months, 250 g', 'Fruitière d’Arbois', 'box', '#e3b75c', 689, 'kg'],
  ['DAI-0115', 'Unsalted churned butter, 250 g', 'Laiterie du Bocage', 'box', '#f0dc9a', 355, 'kg'],
  ['DAI-0120', 'Whole milk, 1 l', 'Laiterie du Bocage', 'bottle', '#dfe7ee', 139, 'l'],
  ['BAK-0003', 'Country loaf, wood oven, 800 g', 'Boulangerie Mercier', 'round', '#b98246', 480, 'kg'],
  ['GRO-0201', 'Extra virgin olive oil, 75 cl', 'Moulin de Nyons', 'bottle', '#8c9b3c', 1290, 'l'],
  ['GRO-0214', 'Green Puy lentils, 500 g', 'Coopérative du Velay', 'box', '#7d8a5a', 375, 'kg'],
  ['GRO-0230', 'Acacia honey, 375 g', 'Rucher des Monts', 'bottle', '#d99a2b', 845, 'kg'],
  ['DRI-0044', 'Sparkling water, 6 × 1 l', 'Source Vernière', 'bottle', '#6aa7c8', 419, 'l'],
  ['FRO-0018', 'Wild blueberries, frozen, 450 g', 'Grand Nord', 'box', '#5467a8', 599, 'kg'],
  ['HOU-0009', 'Marseille soap, 300 g', 'Savonnerie du Port', 'box', '#a9b58a', 420, 'piece'],
]

export const products: Product[] = rows.map(([sku, name, brand, shape, colour, amountMinor, per], index) => ({
  productId: uuid(9000 + index),
  sku,
  slug: sku.toLowerCase(),
  name,
  brand,
  shape,
  colour,
  amountMinor,
  vatRateBp: sku.startsWith('HOU') ? 2000 : 550,
  per,
  version: 3,
}))

export const people = {
  camille: {
    accountId: uuid(1),
    email: 'shopper@halles.example',
    name: 'Camille Martin',
    roles: ['shopper'],
  },
  noah: { accountId: uuid(2), email: 'shopper2@halles.example', name: 'Noah Bernard', roles: ['shopper'] },
  ines: { accountId: uuid(3), email: 'staff@halles.example', name: 'Inès Moreau', roles: ['staff'] },
  louis: { accountId: uuid(4), email: 'staff2@halles.example', name: 'Louis Garnier', roles: ['staff'] },
  jeanne: {
    accountId: uuid(5),
    email: 'manager@halles.example',
    name: 'Jeanne Roux',
    roles: ['manager', 'staff'],
  },
  sacha: {
    accountId: uuid(6),
    email: 'release@halles.example',
    name: 'Sacha Lefèvre',
    roles: ['release-engineer'],
  },
}

export type Person = (typeof people)[keyof typeof people]

export const locations = [
  { locationId: 'paris-drive', name: 'Paris Drive', kind: 'drive', city: 'Paris' },
  { locationId: 'lyon-store', name: 'Lyon Store', kind: 'store', city: 'Lyon' },
  { locationId: 'central-warehouse', name: 'Central warehouse', kind: 'warehouse', city: 'Orléans' },
]

export function uuid(number: number): string {
  return `0193f2a4-7c1e-7000-8000-${number.toString(16).padStart(12, '0')}`
}

export function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString()
}

/** A small generator with a seed: the same orders every time. */
export function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}
