import { parseTable, words } from './table.ts'

/** How a brand dresses its packs; see `pictures/artwork.ts`. */
export type BrandStyle = 'solid' | 'band' | 'split' | 'cream'

export interface Brand {
  name: string
  priceFactor: number
  colour: string
  style: BrandStyle
  labels: readonly string[]
  lines: readonly string[]
}

/** `name | price factor | colour | style | labels | lines, between slashes`. All names are invented. */
const OWN_LINES = `
Halles           | 0.84 | #1f5c4d | band  |         | Our own label: checked by our buyers and priced for every day. / From our own range, at the quality we would choose for our own kitchen. / A Halles staple, tasted twice a year against the leading brands. / Our own label, sold without the brand surcharge. / Chosen by our buyers, who taste before they sign.
Halles Basics    | 0.66 | #f2b632 | solid |         | Plain packaging and the lowest price on the shelf. / No frills: the everyday version at our entry price. / Our entry range keeps things simple and the price low. / Everything you need and nothing on the wrapper you do not.
Halles Organic   | 1.22 | #5b8c2a | cream | organic | Certified organic, from our own label. / Organic farming, checked every year by an independent body. / Part of our organic range: same rules, fairer price. / From certified organic growers, under our own label.
Halles Selection | 1.34 | #2b2a33 | solid |         | Part of Halles Selection, the best our buyers found this year. / Selected by our tasting panel for weekends and guests. / From our top range, made in small batches. / The one we put on our own table.
Halles Home      | 0.80 | #2f6f9f | band  |         | Our own household label: does the job, costs less. / Tested in ordinary kitchens and bathrooms, not only in the lab. / From our household range, with clear instructions on the back. / A Halles Home basic, kept in stock all year.
Halles Care      | 0.80 | #b9657f | band  |         | Our own care range, tested by people, never on animals. / From Halles Care: simple, effective, in recyclable packaging. / Gentle on skin and on the budget. / A Halles Care essential.
Halles Baby      | 0.86 | #79b4c9 | cream |         | From Halles Baby, our range for the first years. / Our own baby label, with strict limits on what goes in. / A Halles Baby basic that parents reorder.
Halles Pets      | 0.80 | #8a6d3b | band  |         | Our own pet range, made in Europe. / Developed with vets for everyday feeding and care. / From Halles Pets, our best-value range.
`

const FRESH = `
Verger d'Oriane      | 1.08 | #c2452d | cream |              | Picked and packed by the Oriane growers' group. / From a group of forty family growers.
Potager Lunel        | 1.05 | #3f7d3a | band  |              | Washed and packed within a day of harvest. / Grown by market gardeners who plan their fields with us.
Solterra Fruits      | 1.10 | #e08a1e | solid |              | Ripened slowly and sorted by hand. / Shipped at the right moment, ready to eat at home.
Fournil Maubert      | 1.12 | #8c5a2b | cream |              | Baked by Maubert with a slow overnight rise. / Shaped by hand in the Maubert bakery.
Moulin Castelin      | 1.00 | #d9a441 | band  |              | From millers who bake what they sell. / A family of millers and bakers.
Delaube              | 1.15 | #7b3f5d | solid |              | Pastry made with a light hand. / The Delaube pastry kitchen keeps sugar in check.
Laiterie Vaubert     | 1.06 | #2f5fa8 | band  |              | Collected from farms within eighty kilometres of the dairy. / A cooperative dairy owned by its farmers.
Crémerie d'Aubrelle  | 1.20 | #e9c46a | cream |              | Made in a dairy that still churns in small batches. / Full-flavoured, the Aubrelle way.
Les Trois Saules     | 1.28 | #5a9a68 | cream | organic      | Organic milk from grass-fed herds. / Organic and farmer-owned.
Veloria              | 1.10 | #4c6ef5 | solid |              | Smooth, mild and made for the whole family. / A fridge favourite from breakfast to dessert.
Verdelait            | 1.14 | #76a646 | split |              | Plants only, made to taste of something. / Made from plants, with a taste that stays in the background.
Fromagerie Rocheval  | 1.10 | #b5542c | cream |              | Turned and brushed by hand in the Rocheval cellars. / Chosen wheel by wheel by the cheesemaker.
Alpage d'Ormont      | 1.24 | #3a5a78 | solid |              | Mountain milk, long ageing. / From high pastures and patient cellars.
Bonpré               | 0.98 | #f4a259 | split |              | The family's pick, from sandwich to gratin. / A mild taste everybody agrees on.
Maison Teyssac       | 1.15 | #8f2d2a | solid |              | Prepared by butchers, trimmed the way you would ask for. / Cut to order by the Teyssac butchers.
Ferme de Lauzelle    | 1.18 | #c58b2a | cream | free-range   | Raised outdoors on small farms. / From farms where the birds go out every day.
L'Étal du Port       | 1.12 | #1d6a96 | band  |              | Bought at the morning auction. / Filleted by hand near the harbour.
Nordhav              | 1.20 | #23405c | solid |              | From cold northern waters. / Prepared close to the fjord.
Traiteur Galand      | 1.16 | #6d2e46 | cream |              | Cooked in small kettles by the Galand kitchen. / A delicatessen recipe that has hardly changed.
Salaisons Brévent    | 1.10 | #a63d40 | band  |              | Mountain curers for four generations. / Well seasoned, thinly sliced.
Pastificio Lumara    | 1.14 | #e3b23c | solid |              | Rolled thin, the way nonna insists. / Fresh pasta by a family from Emilia.
Verte Faim           | 1.12 | #2a9d6f | split | vegan        | Plants with bite, seasoned by cooks. / Made from plants for people who like to eat.
`

const LARDER = `
Glacier Montaud      | 1.15 | #5390d9 | solid |              | Made by people who eat ice cream in January. / An ice-cream maker who uses the real thing.
Fjällblå             | 1.08 | #277da1 | band  |              | Cold-store people from the north. / Straight to the freezer, no detours.
Casa Brindello       | 1.12 | #2f7d4f | solid |              | A Neapolitan family kitchen. / Good ingredients, and time.
Grain de Sène        | 1.05 | #c98b2b | cream |              | Millers and seed growers in one house. / Grown in rotation with pulses and flowers.
Riziera Vasco        | 1.10 | #355070 | split |              | Rice sorted grain by grain. / Milled gently, so the grain stays whole.
Conserverie Kerlann  | 1.12 | #0f6e84 | cream |              | A family cannery on the Breton coast. / A cannery that still packs by hand.
Jardins de Valmy     | 1.00 | #7fa650 | band  |              | Picked ripe and tinned quickly. / A cannery that works with the seasons.
Bouillon & Fils      | 1.06 | #c1662f | cream |              | Simmered, never rushed. / Soups the way a bistro makes them.
Huilerie Taravelle   | 1.22 | #6b7d2b | cream |              | A small house that bottles in small lots. / Tasted, bottled and dated by hand.
Moutarderie Sarrel   | 1.10 | #d8a31a | solid |              | Stone-ground by a fourth-generation maker. / Sharp where it should be.
Épices Malacca       | 1.18 | #9d4edd | split |              | Bought at origin and ground in small lots. / Freshly packed spices with a real scent.
Matin Doré           | 1.08 | #f3722c | solid |              | Breakfast people through and through. / Made for slow mornings and fast ones.
Confitures Aurélie   | 1.16 | #b5325a | cream |              | Cooked in copper pans. / Fruit first, sugar second.
Rucher des Causses   | 1.20 | #e09f1f | cream |              | Harvested by beekeepers who move with the flowers. / Never blended with honey from outside Europe.
Torréfaction Calao   | 1.16 | #5c3d2e | solid |              | Roasted slowly in a drum, rested before packing. / Roasters who buy directly from cooperatives.
Café Belmonde        | 1.00 | #a4161a | band  |              | A steady, round cup since 1926. / The coffee many of us grew up with.
Comptoir du Levant   | 1.20 | #31572c | cream |              | Tea tasters who choose garden by garden. / Blended by hand, packed fresh.
Croustel             | 1.04 | #e63946 | solid |              | Crunch you can hear. / Made for the middle of the table.
Noisettines          | 1.14 | #7f5539 | cream |              | Sorted by hand, packed in small lots. / A house that has cared for nuts and fruit since 1954.
Biscuiterie Malouen  | 1.10 | #1d3557 | cream |              | Baked by the sea, with good butter where the recipe asks for it. / A biscuit maker with short recipes.
Chocolaterie Amédée  | 1.24 | #432818 | solid |              | From bean to bar in one workshop. / A chocolate maker who pays above the market for cocoa.
Doucelle             | 1.02 | #f28482 | split |              | Little sweets for big and small. / A treat, meant as one.
`

const DRINKS_AND_WORLD = `
Source Aravelle      | 1.00 | #48bfe3 | band  |              | Bottled at the spring. / Filtered by rock for decades.
Pressoir Fleuri      | 1.12 | #f77f00 | cream |              | Fruit people for three generations. / Made and bottled close to the orchards.
Fizzaro              | 1.04 | #d00000 | solid |              | Best served very cold. / The bubbles on the family table.
Domaine Castelbrun   | 1.15 | #6a1b2d | cream |              | Grown, vinified and bottled on the estate. / A family estate in its fifth generation.
Cave des Tuiliers    | 0.94 | #9c6644 | band  |              | A growers' cellar with fair prices. / Wine for the table, not for the shelf.
Maison Perlois       | 1.26 | #b08d57 | solid |              | Aged on the lees for a fine, lasting bubble. / A house known for its dry style.
Brasserie Houblard   | 1.12 | #bc6c25 | split |              | Brewed in copper, matured without haste. / An independent brewery with its own hop yard.
Bière de l'Écluse    | 1.00 | #386641 | solid |              | Brewed by the canal. / Easy to like, brewed with care.
Distillerie Morvane  | 1.20 | #264653 | cream |              | Distilled in small copper stills. / Made slowly, to be enjoyed slowly.
Petit Colibri        | 1.14 | #90be6d | cream | organic      | Organic recipes written with a dietitian. / Organic, and nothing that little ones do not need.
Nuage & Co           | 1.06 | #a2d2ff | split |              | Soft where it matters. / Parents' choice for night and day.
Savonnerie Alzonne   | 1.18 | #9a8c98 | cream |              | From master soap makers. / A soap works that still stamps by hand.
Dermalys             | 1.12 | #00838f | band  |              | Developed for sensitive skin. / Tested under dermatological control.
Capillane            | 1.08 | #8338ec | split |              | Hair care without heavy silicones. / Light textures, clean rinse.
Blanchedent          | 1.05 | #0077b6 | solid |              | Made with dentists. / Fresh mouth, healthy gums.
Lavabelle            | 1.06 | #4361ee | solid |              | Clean at low temperatures. / Concentrated, so a little does a full load.
Net & Vert           | 1.12 | #52b788 | cream |              | Plant-based cleaning power, less packaging. / Biodegradable surfactants and a short list of ingredients.
Brillex              | 1.04 | #ffb703 | split |              | Cuts through grease the first time. / Shine without scrubbing.
Feuille Douce        | 1.06 | #84a59d | band  |              | Soft, strong, and made in Europe. / Paper from responsibly managed forests.
Cuisinette           | 1.02 | #bc4749 | solid |              | Reliable helpers for every room. / Simple things that work every day.
Luméa                | 1.06 | #fcbf49 | split |              | Long life, clear numbers on the pack. / Light and power you can rely on.
Ventrefou            | 1.08 | #bb3e03 | solid |              | Recipes with named meat or fish first. / Nutritionists' recipes for happy bowls.
Patte Fine           | 1.14 | #6d597a | cream |              | Made for pets with opinions. / Made with care for everyday life with pets.
Izumi House          | 1.14 | #ae2012 | cream |              | Everyday flavours of a Japanese kitchen. / Made to the taste of Osaka home cooks.
Lotus Pavillon       | 1.06 | #c9184a | solid |              | Market flavours from South-East Asia. / Short recipes, bright flavours.
Casa Tejada          | 1.06 | #e85d04 | split |              | A Mexican-style table, ready in minutes. / For sharing in the middle of the table.
Dar Zitoune          | 1.10 | #606c38 | cream |              | Recipes from around the Mediterranean. / Spiced with a light, confident hand.
Masala Mandir        | 1.10 | #d62828 | band  |              | Spices roasted before grinding. / Curries balanced by Indian cooks.
`

const readBrand = (cells: string[]): Brand => {
  const [name = '', factor = '', colour = '', style = '', labels = '', lines = ''] = cells
  return {
    name,
    priceFactor: Number(factor),
    colour,
    style: style as BrandStyle,
    labels: words(labels),
    lines: lines.split(' / '),
  }
}

export const BRANDS: ReadonlyMap<string, Brand> = new Map(
  [OWN_LINES, FRESH, LARDER, DRINKS_AND_WORLD]
    .flatMap((table) => parseTable(table, 6))
    .map(readBrand)
    .map((brand) => [brand.name, brand]),
)
