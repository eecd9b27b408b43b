import type { Department } from './schema.ts'

export const sweetsBiscuits: Department = {
  slug: 'sweets-biscuits',
  name: 'Biscuits, chocolate & sweets',
  icon: 'chocolate-bar',
  tint: '#f5dfdf',
  categories: `
    biscuits        | Biscuits & cakes to go | cookie         | BIS
    chocolate-bars  | Chocolate bars         | chocolate-bar  | CHO
    chocolate-boxes | Chocolates & pralines  | wrapped-gift   | PRA
    sweets          | Sweets & chewing gum   | candy          | SWE
  `,
  families: [
    {
      category: 'biscuits',
      type: 'Biscuits',
      price: 11,
      storage: 'Room temperature',
      macros: [20, 9, 66, 26, 2.6, 6.6, 0.7],
      allergens: 'gluten milk',
      labels: 'vegetarian',
      keep: 'Keep in a tin, away from damp.',
      uses: [
        'With coffee, tea, or straight from the packet.',
        'Crush for a cheesecake base.',
        'Snack time, four o’clock sharp.',
      ],
      packs: `
        a | Biscuiterie Malouen | 150 g | box |
        b | Halles              | 200 g | box |
        c | Halles Basics       | 300 g | bag |
        d | Halles Organic      | 150 g | box |
      `,
      variants: `
        ab  | Petit-beurre biscuits     | cookie         | 0.66 | France, Nantes  | local eggs           | Four corners, many teeth, and a taste of butter and childhood.
        abd | Breton shortbread         | cookie         | 1.00 | France, Brittany | local eggs macros=26/17/62/25/1.6/6/1.2 | Thick, sandy rounds with half-salted butter.
        ab  | Breton palets with chocolate chips | cookie | 1.12 | France, Brittany | local eggs soya     | The same thick palet, studded with dark chips.
        abc | Chocolate chip cookies    | cookie         | 0.94 | France          | eggs soya             | Crunchy outside, with one chip per bite and a few extra.
        abc | Chocolate-topped butter biscuits | chocolate-bar | 0.94 | France   | soya vat=standard     | A crisp biscuit under a full tablet of milk chocolate.
        ac  | Chocolate sandwich biscuits | dark-chocolate | 0.80 | France        | soya                  | Round wheat biscuits around a cocoa filling.
        ab  | Speculoos                 | cookie         | 0.78 | Belgium         | -milk soya vegan macros=19/9/73/38/1.6/5/0.9 | Thin, caramelised and spiced: the biscuit on the saucer.
        ab  | Langues de chat           | cookie         | 1.12 | France          | eggs                  | Light as paper, brown at the rim, for sorbets and mousses.
        d   | Oat and raisin cookies    | grapes         | 1.10 | France          | eggs wholegrain       | Chewy oats and plump raisins, lightly sweetened.
        a   | Lemon butter biscuits     | lemon          | 1.16 | France          | eggs                  | Fine butter dough with candied zest.
        b   | Pink biscuits of Reims    | pink-droplet   | 1.40 | France, Reims   | local -milk eggs macros=1.4/0.4/86/60/1.4/7/0.2 | Twice-baked, sugar-dusted and made for dipping.
      `,
    },
    {
      category: 'biscuits',
      type: 'Cakes & snacks to go',
      price: 9,
      storage: 'Room temperature',
      macros: [18, 4, 54, 30, 1.6, 5.6, 0.6],
      allergens: 'gluten milk eggs',
      labels: 'vegetarian',
      keep: 'Individually wrapped: keeps its softness in a schoolbag.',
      uses: ['For breaktime and train rides.', 'One for the child, one for whoever packs the bag.'],
      packs: `
        a | Biscuiterie Malouen | 240 g | box |
        b | Halles              | 300 g | box |
      `,
      variants: `
        ab | Plain madeleines          | cupcake       | 0.80 | France | local  | Soft and buttery, with the hump on the right side.
        ab | Chocolate-filled sponge bars | chocolate-bar | 0.96 | France | soya | Light sponge around a cocoa centre.
        ab | Mini fruit cakes          | cherries      | 0.98 | France | sulphites | Raisins, candied cherries and a spoon of rum.
        a  | Gingerbread slices        | honey-pot     | 0.82 | France, Dijon | local -milk -eggs macros=1/0.2/72/42/2.6/3.6/0.6 | Dark, moist and honeyed; good with tea or foie gras.
        b  | Mini brownies             | dark-chocolate | 1.08 | France | soya nuts | Dense squares with chopped pecans.
      `,
    },
    {
      category: 'chocolate-bars',
      type: 'Chocolate bars',
      price: 19,
      storage: 'Room temperature',
      macros: [38, 23, 42, 34, 8, 7.6, 0.05],
      allergens: 'soya',
      labels: 'vegetarian gluten-free',
      keep: 'Keep at 16 to 18 °C, away from smells.',
      uses: [
        'Snap, wait, melt.',
        'For eating, and for the best chocolate cake.',
        'A square with the coffee.',
      ],
      packs: `
        a | Chocolaterie Amédée | 100 g     | bar  |
        b | Halles              | 100 g     | bar  |
        c | Halles Organic      | 100 g     | bar  |
        d | Halles Basics       | 200 g     | bar  |
        e | Halles              | 3 x 100 g | pack |
      `,
      variants: `
        abce | Dark chocolate 70 %       | dark-chocolate  | 0.92 | Ecuador & Peru  | vegan fair-trade Cocoa=70_%  | Deep cocoa with a dried-fruit note, balanced enough to eat in a row.
        ac   | Dark chocolate 85 %       | dark-chocolate  | 1.06 | Madagascar      | vegan fair-trade Cocoa=85_% macros=46/28/20/14/13/10/0.02 | Intense and long, with the red-fruit acidity of Madagascan beans.
        abde | Milk chocolate            | chocolate-bar   | 0.82 | Ghana           | milk Cocoa=35_% macros=32/19/55/53/2.4/7.4/0.2 | Melting and caramel-sweet, with more cocoa than the usual.
        ab   | White chocolate           | white-chocolate | 0.92 | Ivory Coast     | milk vat=standard Cocoa=30_% macros=34/21/57/57/0/6.6/0.2 | Cocoa butter, milk and vanilla; creamy rather than sugary.
        abc  | Milk chocolate with hazelnuts | chestnut    | 1.12 | Ghana           | milk nuts vat=standard Cocoa=35_% macros=37/17/48/46/3.6/8.4/0.2 | Whole roasted hazelnuts, one in every square.
        ac   | Dark chocolate with sea salt | salt         | 1.02 | Peru            | vegan fair-trade vat=standard Cocoa=70_% | Flakes of salt that wake up the cocoa.
        a    | Dark chocolate with orange | tangerine      | 1.08 | Dominican Republic | vegan vat=standard Cocoa=60_% macros=33/20/50/44/8/6/0.03 | Pieces of candied orange peel in a mellow dark chocolate.
        ab   | Praline-filled milk chocolate | wrapped-gift | 1.08 | Ghana          | milk nuts vat=standard Cocoa=32_% macros=36/17/52/50/2.6/7/0.2 | A smooth hazelnut praline inside a thin milk shell.
        d    | Baking chocolate          | dark-chocolate  | 0.90 | Ivory Coast     | vegan Cocoa=52_% macros=29/17/55/48/7/5.4/0.02 | Melts evenly for ganache, mousse and brownies.
      `,
    },
    {
      category: 'chocolate-boxes',
      type: 'Chocolates & pralines',
      price: 36,
      vat: 'reduced',
      storage: 'Room temperature',
      macros: [36, 18, 48, 44, 5, 6.6, 0.1],
      allergens: 'soya milk nuts',
      labels: 'vegetarian',
      keep: 'Keep cool and share within the month.',
      uses: ['For a host, a teacher, a neighbour, or a Tuesday.', 'Pass the box, then pass it again.'],
      packs: `
        a | Chocolaterie Amédée | 200 g | flatbox |
        b | Halles Selection    | 150 g | flatbox |
      `,
      variants: `
        ab | Assorted chocolates         | wrapped-gift   | 1.00 | France | gluten | Pralines, ganaches and caramels in dark, milk and white.
        ab | Dark truffles               | dark-chocolate | 0.82 | France | -nuts  | Soft ganache rolled in cocoa; they vanish on the tongue.
        a  | Praline rochers             | chestnut       | 1.06 | France | gluten | Hazelnut praline, crisp wafer and chopped almonds.
        b  | Orangettes                  | tangerine      | 1.10 | France | -milk vegan | Candied orange sticks dipped in dark chocolate.
        a  | Salted caramel hearts       | custard        | 1.04 | France | -nuts  | Liquid caramel with Breton salt in a thin shell.
      `,
    },
    {
      category: 'sweets',
      type: 'Sweets',
      price: 9.4,
      vat: 'standard',
      storage: 'Room temperature',
      macros: [0.2, 0.1, 78, 56, 0.3, 5, 0.05],
      labels: 'gluten-free',
      keep: 'Keep dry and out of reach of early risers.',
      uses: ['For parties, piñatas and pockets.', 'A few at a time, ideally.'],
      packs: `
        a | Doucelle      | 200 g | pouch |
        b | Halles        | 300 g | pouch |
      `,
      variants: `
        ab | Fruit jelly bears         | teddy-bear  | 0.80 | France | | Five fruit flavours, coloured with plant concentrates, made with gelatine.
        ab | Sour worms                | worm        | 0.84 | France | | Two-tone jellies with a sugar coat that makes faces.
        a  | Raspberry and blackberry gums | raspberry | 0.92 | France | | Covered in tiny crunchy sugar pearls.
        ab | Liquorice wheels          | dark-droplet | 0.80 | Germany | gluten vegan macros=0.4/0.1/76/46/1/3.4/0.3 | Roll them out or bite straight through: black, chewy and bittersweet.
        ab | Butter caramels           | custard     | 1.10 | France, Brittany | local milk vegetarian macros=13/8/72/58/0/2/0.6 | Soft caramels with half-salted butter, wrapped one by one.
        a  | Marshmallows              | cloud       | 0.82 | France | | Pillowy and vanilla-scented, for hot chocolate and campfires.
        ab | Fruit lollipops           | lollipop    | 0.92 | Spain  | vegan macros=0/0/96/78/0/0/0.02 | Cherry, orange and lemon, on a paper stick.
        a  | Calissons                 | blossom     | 2.60 | France, Aix | local nuts eggs vegetarian macros=16/1.4/60/54/4/8/0.02 | Almond and candied melon paste under royal icing.
        a  | Nougat with almonds       | chestnut    | 1.84 | France, Montélimar | local nuts eggs vegetarian macros=17/1.4/66/56/3.4/8/0.05 | Lavender honey, egg white and more than a quarter almonds.
        b  | Mint drops                | herb        | 0.78 | France, Vichy | local vegan macros=0.2/0.1/96/92/0/0/0.01 | Cool, clear sweets for the car and the coat pocket.
      `,
    },
    {
      category: 'sweets',
      type: 'Chewing gum',
      price: 0.045,
      vat: 'standard',
      storage: 'Room temperature',
      macros: [0.3, 0, 64, 0, 0, 0.2, 0.02],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Close the lid between two.',
      uses: ['Twenty minutes after a meal, your teeth will thank you.'],
      packs: `
        a | Blanchedent | 60 pieces | pot    |
        b | Halles      | 40 pieces | pouch  |
      `,
      variants: `
        ab | Spearmint chewing gum, sugar-free | herb | 1.00 | France | no-added-sugar | Fresh garden mint, sweetened with xylitol.
        a  | Strong mint chewing gum, sugar-free | snowflake | 1.04 | France | no-added-sugar | Opens the nose and clears the garlic.
      `,
    },
  ],
}
