import type { Department } from './schema.ts'

export const cheese: Department = {
  slug: 'cheese',
  name: 'Cheese',
  icon: 'cheese-wedge',
  tint: '#faeec8',
  categories: `
    soft-cheese       | Soft & washed-rind      | white-cheese | SFT
    hard-cheese       | Hard & mountain cheese  | cheese-wheel | HRD
    blue-goat-cheese  | Blue, goat & sheep      | blue-cheese  | BGC
    everyday-cheese   | Grated, sliced & spread | cheese-wedge | EDC
  `,
  families: [
    {
      category: 'soft-cheese',
      type: 'Soft cheese',
      price: 15.5,
      storage: 'Chilled',
      macros: [24, 16.5, 0.5, 0.5, 0, 19, 1.5],
      allergens: 'milk',
      labels: 'gluten-free',
      keep: 'Take out of the fridge an hour before serving.',
      uses: [
        'With bread, and a glass of something red.',
        'Bake whole in its box with a sprig of thyme.',
        'Press the middle: it should give a little.',
      ],
      packs: `
        a | Fromagerie Rocheval | 250 g | paper |
        b | Halles              | 240 g | paper |
        c | Halles Selection    | 250 g | paper |
      `,
      variants: `
        abc | Camembert              | white-cheese | 0.82 | France, Normandy | local Milk=Cow Rind=Bloomy             | Ladled in layers, with a downy rind and a heart that softens from the edge in.
        c   | Raw-milk Camembert de Normandie | white-cheese | 1.16 | France, Normandy | local protected-origin Milk=Cow Rind=Bloomy | Raw milk, hand-ladled: mushrooms, hay and cream in one cheese.
        abc | Brie                   | white-cheese | 0.80 | France, Île-de-France | local Milk=Cow Rind=Bloomy        | Wide, flat and gentle, with a buttery centre under a thin white rind.
        ab  | Coulommiers            | white-cheese | 0.84 | France, Île-de-France | local Milk=Cow Rind=Bloomy        | A small, thick cousin of brie with more character at the rind.
        ac  | Munster                | cheese-wedge | 1.06 | France, Alsace   | local protected-origin Milk=Cow Rind=Washed | Orange rind, strong nose, surprisingly soft taste; good over hot potatoes.
        ac  | Reblochon              | cheese-wheel | 1.14 | France, Savoy    | local protected-origin Milk=Cow Rind=Washed | Supple and nutty, and the reason tartiflette exists.
        c   | Époisses               | cheese-wheel | 1.62 | France, Burgundy | local protected-origin Milk=Cow Rind=Washed | Washed with marc brandy until it is spoonable and gloriously pungent.
        b   | Saint-Marcellin        | white-cheese | 1.24 | France, Dauphiné | local Milk=Cow Rind=Bloomy             | A small disc that turns runny; serve it in its own dish.
        a   | Triple-cream cheese    | white-cheese | 1.20 | France, Burgundy | local Milk=Cow Rind=Bloomy macros=38/26/1/1/0/10/1.2 | Enriched with cream: melting, mild, made for people who skip dessert.
      `,
    },
    {
      category: 'hard-cheese',
      type: 'Hard cheese',
      price: 18.5,
      storage: 'Chilled',
      macros: [32, 21, 0.3, 0.3, 0, 27, 1],
      allergens: 'milk',
      labels: 'gluten-free',
      keep: 'Wrap in its paper and keep in the vegetable drawer.',
      uses: [
        'Shave over salads, melt in a fondue, or eat in cubes.',
        'Grate at the last moment for the best aroma.',
        'Good with a crisp apple.',
      ],
      packs: `
        a | Alpage d'Ormont  | 200 g | film  |
        b | Halles           | 250 g | film  |
        c | Halles Selection | 220 g | paper |
        d | Halles Organic   | 180 g | film  |
      `,
      variants: `
        abc | Comté, 8 months        | cheese-wheel | 0.98 | France, Jura      | local protected-origin Milk=Cow Ageing=8_months   | Fruity and supple, the cheese that empties first on any board.
        ac  | Comté, 18 months       | cheese-wheel | 1.36 | France, Jura      | local protected-origin Milk=Cow Ageing=18_months  | Longer in the cellar: firmer, with roasted notes and tiny crystals.
        abd | Emmental               | cheese-wedge | 0.62 | France            | local Milk=Cow Ageing=3_months                    | Big holes, mild and slightly sweet, for sandwiches and melting.
        ac  | Beaufort               | cheese-wheel | 1.48 | France, Savoy     | local protected-origin Milk=Cow Ageing=8_months   | Made high up in summer; long, floral and a little salty.
        ab  | Cantal, semi-aged      | cheese-wheel | 0.86 | France, Auvergne  | local protected-origin Milk=Cow Ageing=4_months   | Crumbly and buttery with a tang that grows as you chew.
        abc | Tomme de Savoie        | cheese-wheel | 0.84 | France, Savoy     | local protected-origin Milk=Cow Ageing=3_months   | Grey rind, earthy smell, mild and milky inside.
        ab  | Raclette, sliced       | cheese-wedge | 0.86 | France            | local Milk=Cow Ageing=3_months                    | Rindless slices cut for the raclette pan; they melt evenly and brown well.
        bc  | Parmigiano Reggiano, 24 months | cheese-wedge | 1.30 | Italy, Emilia | protected-origin Milk=Cow Ageing=24_months  | Grainy and savoury, to break into chunks or grate over pasta.
        b   | Gouda, young           | cheese-wheel | 0.64 | Netherlands       | Milk=Cow Ageing=2_months                          | Elastic and creamy, a safe choice for lunch boxes.
        ab  | Aged cheddar           | cheese-wedge | 0.98 | United Kingdom, Somerset | Milk=Cow Ageing=14_months                 | Sharp, crumbly and full, for toasties and chutney.
        c   | Manchego               | cheese-wheel | 1.28 | Spain, La Mancha  | protected-origin Milk=Sheep Ageing=6_months       | Sheep’s milk, firm and nutty, with the basket pattern on the rind.
      `,
    },
    {
      category: 'blue-goat-cheese',
      type: 'Blue cheese',
      price: 16.5,
      storage: 'Chilled',
      macros: [30, 20, 0.6, 0.5, 0, 19.5, 2.9],
      allergens: 'milk',
      labels: 'gluten-free',
      keep: 'Keep well wrapped; blues like to travel.',
      uses: ['With pears and walnuts.', 'Melt a little into cream for a steak sauce.'],
      packs: `
        a | Fromagerie Rocheval | 150 g | film |
        b | Halles              | 200 g | film |
      `,
      variants: `
        ab | Roquefort              | blue-cheese | 1.34 | France, Aveyron  | local protected-origin Milk=Sheep | Aged in natural caves: salty, creamy and full of deep blue pockets.
        ab | Bleu d'Auvergne        | blue-cheese | 0.90 | France, Auvergne | local protected-origin Milk=Cow   | Punchy and buttery, good in salads and on burgers.
        ab | Fourme d'Ambert        | blue-cheese | 0.94 | France, Auvergne | local protected-origin Milk=Cow   | The gentle blue, for people who think they do not like blue.
        a  | Gorgonzola dolce       | blue-cheese | 1.08 | Italy, Lombardy  | protected-origin Milk=Cow         | Soft enough to scoop, sweet enough for polenta and figs.
      `,
    },
    {
      category: 'blue-goat-cheese',
      type: 'Goat & sheep cheese',
      price: 18,
      storage: 'Chilled',
      macros: [22, 15, 1, 1, 0, 18, 1.3],
      allergens: 'milk',
      labels: 'gluten-free',
      keep: 'Fresh ones within a week; drier ones keep longer.',
      uses: [
        'Slice on toast and grill for a warm salad.',
        'With honey, or with a drop of olive oil and pepper.',
      ],
      packs: `
        a | Fromagerie Rocheval | 150 g | paper |
        b | Halles              | 180 g | film  |
        c | Halles Organic      | 120 g | film  |
      `,
      variants: `
        abc | Goat's cheese log        | white-cheese | 0.82 | France, Poitou   | local Milk=Goat                  | Tender, with a bloomy rind and a clean lemony finish.
        ac  | Fresh goat's cheese      | white-cheese | 0.94 | France, Loire    | local Milk=Goat macros=15/10/2/2/0/10/0.8 | Unripened and spreadable, fresh as yogurt with a little more bite.
        a   | Crottin de Chavignol     | white-cheese | 1.46 | France, Berry    | local protected-origin Milk=Goat | Small drums that go from soft and mild to dry and hazelnutty.
        ab  | Ossau-Iraty              | cheese-wheel | 1.20 | France, Pyrenees | local protected-origin Milk=Sheep macros=35/23/0.4/0.4/0/23/1.4 | Firm sheep’s cheese from the Pyrenees, sweet and round; try it with cherry jam.
        abc | Feta                     | white-cheese | 0.80 | Greece           | protected-origin Milk=Sheep_and_goat macros=23/16/0.8/0.8/0/16.5/2.4 | Crumbly, briny and fresh, in one piece for salads and the oven.
        b   | Halloumi                 | white-cheese | 0.98 | Cyprus           | protected-origin Milk=Goat_and_sheep macros=26/18/1.6/1.4/0/22/2.8 | Fry it dry: it browns, squeaks and keeps its shape.
      `,
    },
    {
      category: 'everyday-cheese',
      type: 'Grated & sliced cheese',
      price: 11.4,
      storage: 'Chilled',
      macros: [29, 19.5, 1, 0.5, 0, 26, 0.8],
      allergens: 'milk',
      labels: 'vegetarian gluten-free',
      keep: 'Reseal and use within a week of opening.',
      uses: ['For gratins, pasta and omelettes.', 'Open, use, reseal.'],
      packs: `
        a | Bonpré          | 200 g | pouch |
        b | Halles          | 350 g | pouch | family bag
        c | Halles Basics   | 200 g | pouch |
      `,
      variants: `
        abc | Grated emmental       | cheese-wedge | 0.84 | France  | Milk=Cow        | Fine, dry strands that melt fast and pull long threads.
        ab  | Grated three-cheese mix | cheese-wedge | 0.98 | France | Milk=Cow       | Emmental, cheddar and mozzarella: colour, taste and stretch.
        a   | Cheddar slices        | hamburger    | 0.98 | Ireland | Milk=Cow        | Square slices for burgers and toasted sandwiches.
        ab  | Emmental slices       | sandwich     | 0.98 | France  | Milk=Cow        | Thin slices interleaved with paper, so they come apart.
      `,
    },
    {
      category: 'everyday-cheese',
      type: 'Fresh & spreadable cheese',
      price: 9.8,
      storage: 'Chilled',
      macros: [20, 13.5, 3.4, 3, 0, 8, 0.8],
      allergens: 'milk',
      labels: 'vegetarian gluten-free',
      keep: 'Finish within five days of opening.',
      uses: ['Good cold, and good on something warm.', 'On toast, in a salad, or with a spoon.'],
      packs: `
        a | Bonpré   | 150 g | tub |
        b | Halles   | 200 g | tub |
      `,
      variants: `
        ab | Spreadable cheese, plain | white-cheese | 0.92 | France | Milk=Cow Flavour=Plain             | Whipped, fresh and lightly salted, for bagels and cucumber.
        ab | Spreadable cheese with garlic and herbs | garlic | 1.06 | France | Milk=Cow Flavour=Garlic_and_herbs | The classic: parsley, chives and enough garlic to notice.
        ab | Mozzarella               | white-cheese | 0.96 | Italy  | Milk=Cow macros=18/12.5/1.4/1/0/17.5/0.5 | A soft ball in its water, milky and elastic, for tomatoes and pizza.
        a  | Burrata                  | white-cheese | 1.80 | Italy, Puglia | Milk=Cow macros=22/15/1.6/1.4/0/12/0.5 | A pouch of mozzarella filled with cream and shreds; cut it at the table.
        b  | Ricotta                  | white-cheese | 0.66 | Italy  | Milk=Cow macros=9/6/4/3.6/0/8/0.3 | Light and grainy, for ravioli, cheesecake and toast with honey.
        a  | Cheese portions for children | cheese-wheel | 1.06 | France | Milk=Cow                       | Eight soft triangles in foil, easy to open and to spread.
      `,
    },
  ],
}
