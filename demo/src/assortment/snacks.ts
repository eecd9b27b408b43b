import type { Department } from './schema.ts'

export const snacks: Department = {
  slug: 'snacks',
  name: 'Crisps, nuts & aperitif',
  icon: 'pretzel',
  tint: '#f9e4c4',
  categories: `
    crisps            | Crisps & tortilla chips | potato   | CRI
    nuts-dried-fruit  | Nuts & dried fruit      | peanuts  | NUT
    crackers          | Crackers & breadsticks  | pretzel  | CRA
    popcorn-bars      | Popcorn & bars          | popcorn  | POP
  `,
  families: [
    {
      category: 'crisps',
      type: 'Crisps',
      price: 11.2,
      storage: 'Room temperature',
      macros: [33, 3, 52, 1, 4.6, 6, 1.2],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Once opened, there is rarely anything left to keep.',
      uses: ['For the aperitif, in the big bowl.', 'Next to a burger or a sandwich.'],
      packs: `
        a | Croustel       | 150 g | bag |
        b | Halles         | 200 g | bag |
        c | Halles Basics  | 200 g | bag |
        d | Halles Organic | 125 g | bag |
      `,
      variants: `
        abcd | Sea salt crisps             | potato      | 0.84 | France | local Flavour=Salted     | Thin slices of French potato, sunflower oil and Guérande salt.
        ab   | Kettle-cooked crisps        | potato      | 1.06 | France | local Flavour=Salted     | Thicker, cooked in small batches, with a loud crunch.
        ab   | Ridged barbecue crisps      | fire        | 0.98 | France | local Flavour=Barbecue   | Deep ridges, smoky paprika and a little sweetness.
        ab   | Vinegar crisps              | lime        | 1.00 | France | local Flavour=Vinegar    | Sharp enough to make you blink, and to go back in.
        a    | Roast chicken and thyme crisps | herb     | 1.04 | France | local Flavour=Herbs      | Tastes of Sunday roast, made with herbs and spices only.
        a    | Cheese and onion crisps     | cheese-wedge | 1.04 | France | local milk Flavour=Cheese | Real cheese powder and a whisper of onion.
        bd   | Vegetable crisps            | beetroot    | 1.90 | France | local Flavour=Salted macros=34/3/40/20/10/5/1 | Beetroot, parsnip and carrot, each fried at its own pace.
      `,
    },
    {
      category: 'crisps',
      type: 'Tortilla chips & puffs',
      price: 8.8,
      storage: 'Room temperature',
      macros: [24, 2.6, 60, 2, 5, 7, 1.1],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Close the bag with a clip.',
      uses: ['In the middle of the table, with a dip.', 'Open, pour, share.'],
      packs: `
        a | Casa Tejada | 200 g | bag |
        b | Halles      | 250 g | bag |
      `,
      variants: `
        ab | Plain tortilla chips        | taco        | 0.80 | Spain  | Flavour=Salted  | Stone-ground maize, lightly salted.
        ab | Chilli tortilla chips       | hot-pepper  | 0.86 | Spain  | Flavour=Chilli  | Dusted with chilli and lime.
        b  | Peanut puffs                | peanuts     | 0.84 | Germany | peanuts Flavour=Peanut macros=26/3/50/3/5/14/1.4 | Light maize curls with roasted peanut paste.
        a  | Lentil chips with sea salt  | red-lentils     | 1.50 | France | Flavour=Salted macros=20/2/56/2/6/13/1.6 | Crisp waves of lentil flour, high in protein for a crisp.
      `,
    },
    {
      category: 'nuts-dried-fruit',
      type: 'Nuts',
      price: 19,
      storage: 'Room temperature',
      macros: [52, 5, 10, 5, 9, 22, 0.02],
      allergens: 'nuts',
      labels: 'vegan vegetarian gluten-free',
      keep: 'Keep cool and dark once opened.',
      uses: ['A handful a day, says everyone’s aunt.', 'Chop over salads, or toast with honey and salt.'],
      packs: `
        a | Noisettines    | 200 g | pouch |
        b | Halles         | 300 g | pouch |
        c | Halles Organic | 150 g | pouch |
      `,
      variants: `
        abc | Whole almonds               | chestnut | 0.86 | Spain     | Salted=No | Brown-skinned almonds with a sweet, milky taste.
        abc | Cashews, roasted and salted | peanuts  | 1.06 | Vietnam   | Salted=Yes macros=48/9/26/6/4/18/1 | Large, pale and buttery, roasted without oil.
        ab  | Walnut halves               | chestnut | 1.00 | France, Grenoble | local protected-origin Salted=No macros=65/6/7/3/7/15/0.01 | Grenoble walnuts, cracked by hand to keep the halves whole.
        a   | Hazelnuts                   | chestnut | 1.06 | France, Lot-et-Garonne | local Salted=No macros=61/4.5/7/4/10/15/0.01 | Round and fragrant; five minutes in the oven makes them sing.
        ab  | Pistachios, roasted and salted | kiwi-fruit | 1.24 | United States, California | Salted=Yes macros=46/6/17/8/10/21/1.2 | Wide-open shells, so no broken nails.
        ab  | Mixed nuts, unsalted        | chestnut | 1.02 | Various   | Salted=No | Almonds, hazelnuts, cashews and walnuts in equal parts.
        a   | Pine nuts                   | chestnut | 3.10 | China     | Salted=No macros=68/5/4/4/4/14/0.01 | Small and resinous, for pesto and warm salads.
      `,
    },
    {
      category: 'nuts-dried-fruit',
      type: 'Peanuts & seeds',
      price: 8.6,
      storage: 'Room temperature',
      macros: [49, 7, 12, 5, 8, 26, 1.2],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Reseal after each handful.',
      uses: ['The first thing on the aperitif table.', 'Sprinkle on noodles and salads.'],
      packs: `
        a | Croustel | 250 g | pouch |
        b | Halles   | 400 g | pouch |
      `,
      variants: `
        ab | Salted roasted peanuts      | peanuts   | 0.80 | Argentina | peanuts Salted=Yes | Large kernels, roasted golden and evenly salted.
        a  | Coated peanuts with paprika | peanuts   | 1.00 | France | peanuts gluten Salted=Yes macros=32/4/45/8/5/15/1.6 | A crisp spicy shell around a roasted peanut.
        b  | Sunflower seeds             | sunflower | 0.72 | France | local Salted=No macros=51/5/12/3/9/21/0.01 | Hulled seeds for bread, salads and granola.
        ab | Pumpkin seeds               | squash    | 1.50 | Austria | Salted=No macros=46/8/7/1.4/9/30/0.02 | Dark green, plump and full of magnesium.
      `,
    },
    {
      category: 'nuts-dried-fruit',
      type: 'Dried fruit',
      price: 13,
      storage: 'Room temperature',
      macros: [0.5, 0.1, 64, 58, 8, 2.6, 0.03],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Keep the pouch closed so they stay soft.',
      uses: ['For tagines, muesli and hikes.', 'Sweet, chewy, and easy to pocket.'],
      packs: `
        a | Noisettines    | 200 g | pouch |
        b | Halles         | 250 g | pouch |
        c | Halles Organic | 200 g | pouch |
      `,
      variants: `
        abc | Soft apricots               | apricot    | 0.96 | Türkiye | sulphites | Plump and orange, moist enough to eat like sweets.
        abc | Deglet Nour dates           | chestnut   | 0.74 | Tunisia |           | On the branch, translucent, with a honeyed taste.
        a   | Medjool dates               | chestnut   | 1.50 | Jordan  |           | Huge, fudgy dates that count as dessert.
        ab  | Agen prunes                 | plum       | 0.86 | France, Agen | local protected-origin | Pitted and half-rehydrated, dark and winey.
        ab  | Golden raisins              | green-grapes | 0.64 | Türkiye | sulphites | Light, seedless and juicy, for cakes and couscous.
        a   | Dried cranberries           | cherries   | 1.04 | Canada  | macros=1/0.1/80/70/5/0.3/0.01 | Tart red berries, lightly sweetened.
        b   | Dried figs                  | fig        | 0.94 | Türkiye |           | Soft figs with crackling seeds; split them and add cheese.
      `,
    },
    {
      category: 'crackers',
      type: 'Crackers & aperitif biscuits',
      price: 13.2,
      storage: 'Room temperature',
      macros: [22, 3.6, 60, 4, 4, 10, 2],
      allergens: 'gluten',
      labels: 'vegetarian',
      keep: 'Keep in a closed tin.',
      uses: ['Stack with cheese and a slice of pear.', 'Something to hold while the others arrive.'],
      packs: `
        a | Croustel | 100 g | box |
        b | Halles   | 150 g | box |
      `,
      variants: `
        ab | Salted mini pretzels        | pretzel      | 0.66 | Germany | vegan macros=5/0.6/75/3/4/11/2.6 | Baked twists with a glossy crust and coarse salt.
        ab | Cheese crackers             | cheese-wedge | 1.00 | France  | milk  | Layered, flaky squares with aged emmental.
        ab | Rosemary crackers           | herb         | 0.96 | Italy   | vegan macros=14/1.6/68/3/4/10/2 | Olive oil, rosemary and a good crack.
        a  | Sesame breadsticks          | baguette-bread | 0.90 | Italy, Turin | sesame vegan macros=12/1.6/66/3/4/13/2 | Hand-stretched, uneven and covered in seeds.
        a  | Tomato and basil bruschette | tomato       | 0.98 | France  | vegan macros=18/2/62/5/4/10/2 | Little toasted slices for dips, or for nothing at all.
        b  | Assorted aperitif biscuits  | cookie       | 0.70 | France  | milk  | Five shapes, five flavours, one bowl.
        a  | Rice crackers mix           | rice-cracker | 1.04 | Thailand | soya sesame vegan macros=4/0.8/80/8/2/8/1.6 | Crunchy, soy-glazed and lightly hot.
      `,
    },
    {
      category: 'popcorn-bars',
      type: 'Popcorn & bars',
      price: 13.4,
      storage: 'Room temperature',
      macros: [14, 2.4, 60, 24, 7, 9, 0.4],
      labels: 'vegetarian',
      keep: 'Keep in a dry place.',
      uses: [
        'In the bag, on the bike, at the cinema of your sofa.',
        'For the hour between lunch and dinner.',
      ],
      packs: `
        a | Grain de Sène | 120 g | box |
        b | Halles        | 150 g | box |
      `,
      variants: `
        ab | Sweet popcorn               | popcorn        | 0.64 | France | vegan gluten-free macros=8/1/80/34/6/6/0.02 | Air-popped French maize with a thin crackle of sugar.
        ab | Salted popcorn              | popcorn        | 0.64 | France | vegan gluten-free macros=16/1.6/60/1/10/9/1.6 | Light, warm-tasting and only just salty.
        ab | Oat and almond bars         | chestnut       | 1.06 | France | gluten nuts -vegan macros=18/2.4/56/24/7/10/0.2 | Toasted oats, almonds and honey pressed into five bars.
        ab | Dark chocolate cereal bars  | dark-chocolate | 0.94 | France | gluten soya milk | Puffed cereals dipped in dark chocolate.
        a  | Date and cashew bars        | chestnut       | 1.46 | France | nuts vegan gluten-free no-added-sugar macros=17/3/52/44/7/9/0.02 | Two ingredients, pressed cold.
        a  | Peanut protein bars         | peanuts        | 1.60 | Germany | peanuts soya milk gluten-free high-protein macros=18/5/30/14/8/31/0.6 | Crunchy, filling and less sweet than they look.
        b  | Strawberry fruit bars       | strawberry     | 0.96 | France | gluten macros=7/3/71/34/4/5/0.3 | Soft cereal around a strawberry filling, for schoolbags.
      `,
    },
  ],
}
