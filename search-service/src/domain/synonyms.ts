import { termOf } from './words.ts'

/** Words that shoppers use for one another; each line is one meaning, English first, then what French shoppers type. */
const meanings = `
  soda lemonade cola
  yoghurt yogurt yaourt
  fries chips frites
  crisps chips
  courgette zucchini
  aubergine eggplant
  coriander cilantro
  rocket arugula roquette
  prawns shrimps crevettes
  biscuit cookie
  sweets candy bonbons
  jam confiture marmalade
  minced ground
  wipes tissues mouchoirs
  nappies diapers couches
  detergent laundry lessive
  soap savon
  milk lait
  bread pain
  cheese fromage
  butter beurre
  cream creme
  eggs oeufs
  chicken poulet
  beef boeuf
  pork porc
  ham jambon
  fish poisson
  salmon saumon
  tuna thon
  apple pomme
  strawberry fraise
  raspberry framboise
  lemon citron
  grapes raisin
  potato pomme-de-terre patate
  onion oignon
  garlic ail
  mushrooms champignons
  beans haricots
  salad lettuce salade laitue
  water eau
  wine vin
  beer biere
  juice jus
  coffee cafe
  tea infusion
  sugar sucre
  salt sel
  pepper poivre
  flour farine
  rice riz
  pasta pates noodles
  oil huile
  vinegar vinaigre
  honey miel
  chocolate chocolat
  icecream glace
`

const synonyms = new Map<string, string[]>()
for (const line of meanings.trim().split('\n')) {
  const terms = line
    .trim()
    .split(/\s+/)
    .map(termOf)
    .filter((term) => term !== null)
  for (const term of terms) {
    const others = terms.filter((other) => other !== term)
    synonyms.set(term, [...(synonyms.get(term) ?? []), ...others])
  }
}

export function synonymsOf(term: string): string[] {
  return synonyms.get(term) ?? []
}
