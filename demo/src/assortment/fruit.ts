import type { Family } from './schema.ts'

const RAW = 'vegan vegetarian gluten-free'

export const fruit: readonly Family[] = [
  {
    category: 'apples-pears',
    type: 'Apples',
    price: 2.7,
    storage: 'Room temperature',
    macros: [0.2, 0, 11.8, 10.6, 2.1, 0.3, 0],
    labels: RAW,
    keep: 'Keeps for weeks in a cool room, away from bananas.',
    uses: [
      'Good in a lunch box, better with a slice of cheese.',
      'Leave the skin on: that is where most of the fibre is.',
      'Slice into a salad with walnuts, or bake whole with cinnamon.',
    ],
    packs: `
        a | Verger d'Oriane | 1.5 kg           | bag   | value bag
        b | Halles          | 1 kg             | net   |
        c | Halles Organic  | 4 pieces ~ 640 g | tray  |
        d | Halles          | 1 piece ~ 180 g  | loose | loose
      `,
    variants: `
        abcd | Gala apples           | red-apple   | 1.00 | France, Loire Valley | local Variety=Gala            | Small, red-striped apples with thin skin and a sweet, mild crunch that children like.
        abd  | Golden apples         | golden-apple | 0.94 | France, Limousin    | local Variety=Golden          | Yellow apples with tender flesh and a honeyed taste, as good raw as in a tart.
        bcd  | Granny Smith apples   | green-apple | 1.06 | France               | Variety=Granny_Smith          | Bright green, very crisp and properly sharp: the apple for people who find others too sweet.
        ad   | Reinette apples       | russet-apple | 1.22 | France, Normandy    | local Variety=Reinette        | An old variety with rough skin and dense flesh that holds its shape in the oven.
        bc   | Braeburn apples       | striped-apple | 1.10 | France               | Variety=Braeburn              | Firm and juicy, with a balance of sugar and acidity that works from snack to crumble.
      `,
  },
  {
    category: 'apples-pears',
    type: 'Pears',
    price: 3.3,
    storage: 'Room temperature',
    macros: [0.2, 0, 11, 9.8, 3, 0.4, 0],
    labels: RAW,
    keep: 'Ripen at room temperature, then move to the fridge.',
    uses: [
      'Press gently near the stem: when it gives, it is ready.',
      'Serve with blue cheese, or poach in red wine.',
    ],
    packs: `
        a | Verger d'Oriane | 1 kg             | tray  |
        b | Halles Organic  | 4 pieces ~ 700 g | tray  |
        c | Halles          | 1 piece ~ 190 g  | loose | loose
      `,
    variants: `
        abc  | Conference pears      | pear | 1.00 | France, Anjou     | local Variety=Conference | Long green-brown pears with melting, juicy flesh and very little grain.
        ac   | Williams pears        | pear | 1.06 | France, Provence  | local Variety=Williams   | Fragrant summer pears that turn from green to yellow as they soften.
        a    | Comice pears          | pear | 1.24 | France            | Variety=Comice           | The dessert pear: large, round, buttery in texture and full of juice.
      `,
  },
  {
    category: 'citrus-fruit',
    type: 'Citrus fruit',
    price: 2.9,
    storage: 'Room temperature',
    macros: [0.2, 0, 9.2, 8.4, 2, 0.9, 0],
    labels: RAW,
    keep: 'Store in the fruit bowl for a week or in the fridge for three.',
    uses: [
      'Zest first, squeeze after: nothing is wasted.',
      'A slice in sparkling water is the quickest drink we know.',
      'Cut into segments for a winter salad with fennel and olives.',
    ],
    packs: `
        a | Solterra Fruits | 1.5 kg           | net   |
        b | Halles          | 1 kg             | net   |
        c | Halles Organic  | 500 g            | net   |
        d | Halles          | 1 piece ~ 200 g  | loose | loose
      `,
    variants: `
        ab   | Juicing oranges      | tangerine | 0.78 | Spain, Valencia   | Variety=Valencia_Late | Thin-skinned oranges heavy with juice; three of them fill a glass.
        abd  | Navel oranges        | tangerine | 0.96 | Spain             | Variety=Navel         | Seedless oranges that peel in wide strips and split into neat, sweet segments.
        abc  | Clementines          | clementine | 1.10 | France, Corsica   | local Variety=Clementine | Small and seedless, sold with their leaves, with the sharp-sweet taste of Corsican orchards.
        bcd  | Lemons               | lemon     | 0.98 | Spain, Murcia     | Variety=Primofiori    | Juicy lemons with a clean, bright acidity for fish, dressings and tea.
        cd   | Limes                | lime      | 1.55 | Mexico            | Variety=Persian       | Seedless limes with plenty of juice, ready for guacamole, curries and ice-cold drinks.
        bd   | Pink grapefruit      | grapefruit | 1.00 | Spain            | Variety=Star_Ruby     | Deep pink flesh with just enough bitterness to wake you up.
      `,
  },
  {
    category: 'berries-stone-fruit',
    type: 'Berries',
    price: 14,
    storage: 'Chilled',
    macros: [0.4, 0, 7.4, 6.2, 3.4, 0.8, 0],
    labels: RAW,
    keep: 'Keep in the fridge and rinse only just before eating.',
    uses: ['Scatter over yogurt or porridge.', 'A handful with a spoon of cream is dessert done.'],
    packs: `
        a | Potager Lunel  | 250 g | punnet |
        b | Halles         | 500 g | punnet |
        c | Halles Organic | 125 g | punnet |
      `,
    variants: `
        abc  | Gariguette strawberries | strawberry   | 0.92 | France, Périgord | local Variety=Gariguette | Long, bright red and scented: the first French strawberry of spring.
        ab   | Round strawberries      | strawberry   | 0.62 | Spain, Huelva    | Variety=Clery            | Firm, sweet strawberries that travel well and keep their shape in a tart.
        ac   | Raspberries             | raspberry    | 1.20 | Portugal         | Variety=Tulameen         | Soft, tart-sweet raspberries, picked by hand straight into the punnet.
        abc  | Blueberries             | blueberries  | 0.98 | France, Landes   | local Variety=Duke       | Plump berries with a dusty bloom and a mild, winey sweetness.
        a    | Blackberries            | blackberry   | 1.22 | Portugal         | Variety=Loch_Ness        | Large and glossy, juicy to the core, with a pleasant woodland edge.
      `,
  },
  {
    category: 'berries-stone-fruit',
    type: 'Grapes & stone fruit',
    price: 4.4,
    storage: 'Room temperature',
    macros: [0.2, 0, 13, 12.2, 1.5, 0.8, 0],
    labels: RAW,
    keep: 'Keeps two days in the fruit bowl, longer in the fridge.',
    uses: ['Bring to room temperature before serving: cold hides the scent.', 'Rinse just before eating.'],
    packs: `
        a | Solterra Fruits | 1 kg  | tray   |
        b | Halles          | 500 g | punnet |
      `,
    variants: `
        ab | White seedless grapes | green-grapes | 1.00 | Italy, Puglia    | Variety=Superior     | Crunchy pale-green grapes without pips, sweet from the first to the last of the bunch.
        ab | Black Muscat grapes   | grapes       | 1.12 | France, Ventoux  | local Variety=Muscat_de_Hambourg | Perfumed blue-black grapes with the typical Muscat scent.
        ab | Yellow peaches        | peach        | 0.86 | France, Roussillon | local Variety=Royal_Glory | Velvety peaches with melting yellow flesh; have a napkin ready.
        b  | Apricots              | apricot      | 1.02 | France, Drôme    | local Variety=Bergeron | Orange-blushed apricots, firm enough for tarts and sweet enough to eat by the bowl.
        ab | Red plums             | plum         | 0.80 | France, Moissac  | local Variety=Reine_Claude_Dorée | Juicy plums with a stone that comes away cleanly.
        b  | Sweet cherries        | cherries     | 1.90 | France, Céret    | local Variety=Burlat | Dark, shiny and plump, picked with the stem so they stay fresh.
      `,
  },
  {
    category: 'bananas-exotic-fruit',
    type: 'Exotic fruit',
    price: 4.2,
    storage: 'Room temperature',
    macros: [0.3, 0.1, 15, 12.6, 2.2, 0.9, 0],
    labels: RAW,
    keep: 'Let it ripen at room temperature; once cut, keep it in the fridge.',
    uses: ['Blend with yogurt and a squeeze of lime.', 'Cut just before serving.'],
    packs: `
        a | Solterra Fruits | 1 kg             | loose |
        b | Halles Organic  | 600 g            | tray  |
        c | Halles          | 1 piece ~ 450 g  | loose | loose
      `,
    variants: `
        ab | Bananas            | banana     | 0.46 | Guadeloupe & Martinique | local Variety=Cavendish   | Yellow with green tips on delivery day, ready to eat the day after.
        b  | Fair-trade bananas | banana     | 0.50 | Dominican Republic      | fair-trade Variety=Cavendish | Grown by a cooperative that sets aside a premium for its schools.
        c  | Pineapple          | pineapple  | 0.72 | Costa Rica        | Variety=MD2               | Golden-fleshed and very sweet; the leaves pull out easily when it is ready.
        c  | Mango              | mango      | 1.30 | Peru              | Variety=Kent              | Smooth flesh without strings, very sweet, with a thin stone.
        ac | Green kiwis        | kiwi-fruit | 0.92 | France, Adour     | local Variety=Hayward     | Tangy green kiwis, one of the best sources of vitamin C in the fruit aisle.
        c  | Coconut            | coconut    | 0.75 | Ivory Coast       | Variety=Brown macros=33/29/6/6/9/3.3/0.04             | Heavy with water, thick white flesh; pierce two eyes, drain, then crack.
        c  | Charentais melon   | melon      | 0.70 | France, Charente  | local Variety=Charentais  | Orange, perfumed and sweet: heavy in the hand and cracked at the stem when ripe.
        a  | Seedless watermelon | watermelon | 0.42 | Spain, Almería   | Variety=Fashion           | Crisp red flesh without black seeds, cut thick for hot days.
        c  | Hass avocado       | avocado    | 1.20 | Spain, Málaga     | Variety=Hass macros=15/2.2/1.9/0.6/6.7/2/0.01              | Dark, bumpy skin around buttery green flesh; delivered ready to eat within two days.
      `,
  },
]
