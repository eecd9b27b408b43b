import type { Department } from './schema.ts'

export const coffeeTea: Department = {
  slug: 'coffee-tea',
  name: 'Coffee, tea & cocoa',
  icon: 'hot-beverage',
  tint: '#ecdfd3',
  categories: `
    coffee-beans-ground | Beans & ground coffee | coffee-bean | COF
    coffee-capsules     | Capsules & instant    | hot-beverage | CAP
    tea                 | Tea                   | black-tea   | TEA
    infusions           | Herbal infusions      | herb        | INF
    hot-chocolate       | Hot chocolate & chicory | cocoa-mug | COC
  `,
  families: [
    {
      category: 'coffee-beans-ground',
      type: 'Coffee',
      price: 22,
      storage: 'Room temperature',
      labels: 'vegan vegetarian gluten-free',
      keep: 'Keep in its bag, tightly closed, away from heat.',
      uses: [
        'Sixty grams a litre for a filter that says something.',
        'Fresh water and a clean machine are half of a good cup.',
        'Good black; also stands up to milk.',
      ],
      packs: `
        a | Torréfaction Calao | 250 g | pouch |
        b | Café Belmonde      | 500 g | pouch |
        c | Halles             | 250 g | pouch |
        d | Halles Organic     | 250 g | pouch |
        e | Halles Selection   | 250 g | pouch |
      `,
      variants: `
        abc | Espresso blend, beans        | coffee-bean | 0.90 | Brazil & Vietnam | Form=Beans Roast=Dark Intensity=8         | Arabica with a little robusta: thick crema, dark chocolate, low acidity.
        bcd | Everyday arabica, ground     | coffee-bean | 0.80 | Brazil           | Form=Ground Roast=Medium Intensity=5      | Rounded and nutty, ground for filter and French press.
        ae  | Ethiopia Sidamo, beans       | coffee-bean | 1.36 | Ethiopia         | Form=Beans Roast=Light Intensity=4        | Washed highland arabica: jasmine, bergamot and a tea-like body.
        ae  | Colombia Huila, beans        | coffee-bean | 1.24 | Colombia         | Form=Beans Roast=Medium Intensity=6       | Caramel and red fruit, with a lively, clean finish.
        ad  | Peru cooperative, ground     | coffee-bean | 1.06 | Peru             | fair-trade Form=Ground Roast=Medium Intensity=5 | Grown under shade trees by a cooperative in Cajamarca; cocoa and toasted almond.
        bc  | Italian roast, ground        | coffee-bean | 0.86 | Brazil & India   | Form=Ground Roast=Dark Intensity=9        | Finely ground for the moka pot, strong and a little smoky.
        ab  | Decaffeinated, ground        | coffee-bean | 1.02 | Colombia         | Form=Ground Roast=Medium Intensity=5 Caffeine=Decaffeinated | Decaffeinated with water only, so the taste stays.
        e   | Guatemala Antigua, beans     | coffee-bean | 1.30 | Guatemala        | Form=Beans Roast=Medium Intensity=6       | Volcanic soil, milk chocolate and a spicy end.
      `,
    },
    {
      category: 'coffee-capsules',
      type: 'Coffee capsules & pods',
      price: 0.34,
      storage: 'Room temperature',
      labels: 'vegan vegetarian gluten-free',
      keep: 'Store in a dry place.',
      uses: ['One press, one good cup.', 'For the first cup, and the second.'],
      packs: `
        a | Café Belmonde      | 20 pieces | box |
        b | Halles             | 40 pieces | box |
        c | Torréfaction Calao | 10 pieces | box |
      `,
      variants: `
        abc | Espresso capsules            | hot-beverage | 1.00 | Brazil & India | Form=Capsules Roast=Medium Intensity=7   | Balanced, with a fine hazelnut crema.
        abc | Ristretto capsules           | hot-beverage | 1.02 | Brazil & Uganda | Form=Capsules Roast=Dark Intensity=10   | Short, dense and bittersweet.
        ab  | Lungo capsules               | hot-beverage | 1.00 | Colombia       | Form=Capsules Roast=Light Intensity=5    | For a long cup with biscuity sweetness.
        ab  | Decaffeinated capsules       | hot-beverage | 1.08 | Brazil         | Form=Capsules Roast=Medium Intensity=6 Caffeine=Decaffeinated | The evening espresso.
        b   | Soft coffee pads             | hot-beverage | 0.52 | Brazil         | Form=Pads Roast=Medium Intensity=5       | Paper pads for pad machines, compostable with the kitchen waste.
      `,
    },
    {
      category: 'coffee-capsules',
      type: 'Instant coffee',
      price: 48,
      storage: 'Room temperature',
      labels: 'vegan vegetarian gluten-free',
      keep: 'Close the jar quickly: the granules drink moisture.',
      uses: ['A teaspoon, hot water, ten seconds.', 'Also for tiramisu and iced coffee.'],
      packs: `
        a | Café Belmonde | 100 g | jar |
        b | Halles        | 200 g | jar |
      `,
      variants: `
        ab | Instant coffee, classic     | hot-beverage | 0.78 | Brazil & Vietnam | Form=Instant Intensity=6 | Freeze-dried granules with a full, roasted taste.
        ab | Instant coffee, mild arabica | hot-beverage | 1.00 | Colombia & Brazil | Form=Instant Intensity=4 | All arabica, soft and lightly fruity.
        a  | Instant decaffeinated coffee | hot-beverage | 1.06 | Colombia | Form=Instant Intensity=5 Caffeine=Decaffeinated | Gentle enough for after dinner.
      `,
    },
    {
      category: 'tea',
      type: 'Tea',
      price: 78,
      storage: 'Room temperature',
      labels: 'vegan vegetarian gluten-free',
      keep: 'Keep the box closed and far from spices.',
      uses: [
        'Three minutes for light, five for strong.',
        'Cover the pot while it steeps.',
        'Good hot, surprising cold.',
      ],
      packs: `
        a | Comptoir du Levant | 50 g  | box |
        b | Halles             | 40 g  | box |
        c | Halles Organic     | 36 g  | box |
        d | Comptoir du Levant | 100 g | tin | loose leaf
      `,
      variants: `
        abcd | English breakfast         | black-tea | 0.74 | India & Kenya    | Tea=Black Caffeine=Yes | Assam and Kenyan leaves: brisk, malty, made for milk.
        abcd | Earl Grey                 | black-tea | 0.82 | Sri Lanka        | Tea=Black Caffeine=Yes | Black tea scented with Calabrian bergamot.
        ad   | Darjeeling first flush    | gold-tea  | 1.44 | India            | Tea=Black Caffeine=Yes | A light spring cup with muscatel notes; no milk, please.
        abcd | Sencha green tea          | teacup-without-handle | 0.98 | Japan            | Tea=Green Caffeine=Yes | Steamed leaves with a fresh, grassy taste; use water at 75 °C.
        abc  | Green tea with mint       | teacup-without-handle | 0.84 | Morocco & China  | Tea=Green Caffeine=Yes | Gunpowder green and Nanah mint, the way it is poured in Marrakesh.
        ad   | Jasmine green tea         | teacup-without-handle | 1.06 | China            | Tea=Green Caffeine=Yes | Scented over several nights with fresh jasmine flowers.
        ad   | White peony tea           | gold-tea  | 1.70 | China            | Tea=White Caffeine=Yes | Downy buds, pale colour, a taste of melon and hay.
        a    | Smoky Lapsang             | black-tea | 0.98 | China            | Tea=Black Caffeine=Yes | Dried over pine fires: the campfire of teas.
        b    | Red fruit black tea       | raspberry | 0.82 | Sri Lanka        | Tea=Black Caffeine=Yes | Raspberry and strawberry pieces in a full black tea.
      `,
    },
    {
      category: 'infusions',
      type: 'Infusions',
      price: 84,
      storage: 'Room temperature',
      labels: 'vegan vegetarian gluten-free',
      keep: 'Keep in a dry place.',
      uses: ['Cover while it steeps, so the oils stay in the cup.', 'Without caffeine, at any hour.'],
      packs: `
        a | Comptoir du Levant | 36 g | box |
        b | Halles             | 34 g | box |
        c | Halles Organic     | 30 g | box |
      `,
      variants: `
        abc | Verbena infusion           | herb        | 0.86 | France, Velay | local Caffeine=None | Lemony leaves, cut large, the classic after dinner.
        abc | Chamomile infusion         | blossom     | 0.80 | France, Anjou | local Caffeine=None | Whole flower heads with a taste of apple and hay.
        ab  | Mint infusion              | leafy-green | 0.74 | France, Milly | local Caffeine=None | Peppermint with a cool, clear finish.
        ac  | Lime blossom infusion      | blossom     | 0.90 | France, Drôme | local Caffeine=None | Flowers and bracts from the Baronnies hills; soft and slightly sweet.
        ab  | Vanilla rooibos            | red-tea     | 0.86 | South Africa | Caffeine=None | Red, round and naturally free of caffeine, with vanilla pieces.
        bc  | Lemon and ginger infusion  | lemon       | 0.82 | Germany | Caffeine=None | Warm ginger, bright lemon, for the first sniffle.
        a   | Hibiscus and rosehip infusion | hibiscus | 0.80 | Egypt | Caffeine=None | Ruby-coloured and tart; delicious iced.
      `,
    },
    {
      category: 'hot-chocolate',
      type: 'Cocoa & chicory drinks',
      price: 11,
      storage: 'Room temperature',
      macros: [3, 1.8, 78, 72, 6, 5, 0.2],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Keep dry and closed.',
      uses: ['Two spoonfuls in hot milk, and whisk.', 'For winter mornings and rainy Wednesdays.'],
      packs: `
        a | Chocolaterie Amédée | 250 g | box   |
        b | Halles              | 500 g | pouch |
        c | Halles Organic      | 400 g | pouch |
      `,
      variants: `
        bc | Breakfast cocoa powder       | cocoa-mug      | 0.66 | France | fair-trade        | Dissolves in cold or hot milk; a third less sugar than the usual kind.
        ac | Old-fashioned hot chocolate  | dark-chocolate | 1.14 | France | fair-trade macros=14/8/58/52/11/7/0.05 | Finely grated dark chocolate that thickens as it simmers.
        b  | Instant chicory              | coffee-bean    | 1.06 | France, Nord | local macros=0.2/0/64/20/20/5/0.2 | Roasted root with caramel notes; the caffeine-free morning cup.
        b  | Malted breakfast drink       | glass-of-milk  | 0.92 | France | gluten milk macros=5/2.6/76/48/3/8/0.4 | Barley malt, milk and cocoa for growing appetites.
      `,
    },
  ],
}
