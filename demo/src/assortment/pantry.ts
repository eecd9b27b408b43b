import type { Department } from './schema.ts'

export const pantry: Department = {
  slug: 'pantry',
  name: 'Pasta, rice & baking',
  icon: 'spaghetti',
  tint: '#f3ead2',
  categories: `
    pasta          | Pasta                   | penne        | PST
    rice-grains    | Rice & grains           | cooked-rice  | RIC
    pulses         | Pulses & beans          | lentils      | PUL
    flour-baking   | Flour, sugar & baking   | bread        | FLR
  `,
  families: [
    {
      category: 'pasta',
      type: 'Dry pasta',
      price: 2.9,
      storage: 'Room temperature',
      macros: [1.5, 0.3, 71, 3.2, 3, 12.5, 0.01],
      allergens: 'gluten',
      labels: 'vegan vegetarian',
      keep: 'Store dry.',
      uses: [
        'A litre of water and ten grams of salt per hundred grams.',
        'Keep a cup of the cooking water for the sauce.',
        'Taste a minute before the packet says.',
      ],
      packs: `
        a | Casa Brindello | 500 g | bag |
        b | Halles         | 1 kg  | bag |
        c | Halles Basics  | 500 g | bag |
        d | Halles Organic | 500 g | bag |
      `,
      variants: `
        abcd | Spaghetti               | spaghetti | 0.90 | Italy | Shape=Long    | Bronze-drawn durum wheat, slightly rough, cooked in nine minutes.
        abc  | Penne rigate            | penne     | 0.90 | Italy | Shape=Short   | Ridged tubes cut at an angle, made to catch a chunky sauce.
        abd  | Fusilli                 | penne     | 0.92 | Italy | Shape=Short   | Tight spirals that carry pesto into every turn.
        ab   | Farfalle                | penne     | 0.98 | Italy | Shape=Short   | Butterflies with a firm knot in the middle, good in salads.
        bc   | Elbow macaroni          | penne     | 0.84 | France | local Shape=Short | Small curved tubes for gratins and children’s plates.
        a    | Linguine                | spaghetti | 1.00 | Italy | Shape=Long    | Flat ribbons for seafood, lemon and olive oil.
        a    | Orecchiette             | penne     | 1.24 | Italy, Puglia | Shape=Short | Little ears, thumb-pressed, the partner of broccoli and anchovies.
        d    | Wholewheat penne        | penne     | 1.00 | Italy | wholegrain Shape=Short macros=2.4/0.5/64/3/8/13/0.01 | All of the grain, with a nutty bite that stands up to vegetables.
        a    | Egg tagliatelle nests   | spaghetti | 1.60 | Italy | eggs Shape=Long macros=4/1.1/68/3/3/14/0.05 | Dried nests made with eggs, silky and rich.
        bc   | Vermicelli for soup     | spaghetti | 0.90 | France | local Shape=Soup | Very fine strands that cook in the broth in three minutes.
      `,
    },
    {
      category: 'pasta',
      type: 'Pulse & gluten-free pasta',
      price: 7.4,
      storage: 'Room temperature',
      macros: [2.6, 0.5, 52, 2.6, 7, 21, 0.03],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Store dry.',
      uses: ['Rinse briefly after draining.', 'Works with any sauce you already love.'],
      packs: `
        a | Grain de Sène  | 400 g | box |
        b | Halles         | 500 g | box |
      `,
      variants: `
        ab | Red lentil fusilli        | red-lentils   | 1.00 | Italy | high-protein Shape=Short | One ingredient, red lentil flour: high in protein and fibre.
        a  | Chickpea penne            | chickpeas | 1.06 | Italy | high-protein Shape=Short | Mild and golden, from pure chickpea flour.
        ab | Gluten-free spaghetti     | spaghetti | 0.64 | Italy | Shape=Long macros=1.4/0.4/78/0.8/1.6/7/0.01 | Maize and rice flour in a spaghetti that keeps its bite.
      `,
    },
    {
      category: 'rice-grains',
      type: 'Rice',
      price: 3.6,
      storage: 'Room temperature',
      macros: [0.7, 0.2, 78, 0.3, 1.4, 7.5, 0.01],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Store dry in a closed jar.',
      uses: ['Count sixty to eighty grams a head.', 'Cook a little more: it makes tomorrow’s lunch.'],
      packs: `
        a | Riziera Vasco  | 1 kg  | pouch |
        b | Halles         | 1 kg  | bag   |
        c | Halles Basics  | 1 kg  | bag   |
        d | Halles Organic | 500 g | pouch |
      `,
      variants: `
        abc | Long-grain rice         | cooked-rice | 0.66 | Italy    | Grain=Long    | Grains that stay separate, for salads and everyday plates.
        abd | Basmati rice            | cooked-rice | 1.00 | India    | Grain=Long    | Aged for a year, perfumed, and twice as long when cooked.
        ab  | Jasmine rice            | cooked-rice | 0.98 | Thailand | Grain=Long    | Soft, lightly sticky and floral: the rice for curries and stir-fries.
        ab  | Arborio risotto rice    | cooked-rice | 1.02 | Italy, Piedmont | Grain=Round | Plump grains that turn creamy outside and keep a firm heart.
        bd  | Wholegrain rice         | cooked-rice | 0.86 | France, Camargue | local wholegrain Grain=Long macros=2.6/0.6/73/0.8/3.4/7.6/0.01 | Brown rice with a full, nutty taste; give it thirty minutes.
        a   | Camargue red rice       | cooked-rice | 1.40 | France, Camargue | local wholegrain Grain=Long macros=2.6/0.6/71/0.8/4/8/0.01 | Brick-red grains with a chewy skin, beautiful in salads.
        b   | Round pudding rice      | rice-ball   | 0.74 | Italy    | Grain=Round   | Short grains that drink up milk without falling apart.
        b   | Sushi rice              | sushi       | 1.02 | Italy    | Grain=Round   | Glossy, sticky grains for rolls and rice bowls.
      `,
    },
    {
      category: 'rice-grains',
      type: 'Grains & semolina',
      price: 4.8,
      storage: 'Room temperature',
      macros: [2, 0.4, 68, 1.6, 6, 12, 0.01],
      allergens: 'gluten',
      labels: 'vegan vegetarian',
      keep: 'Store dry in a closed jar.',
      uses: ['Fluff with a fork and a little oil.', 'A base for salads that keep until tomorrow.'],
      packs: `
        a | Grain de Sène  | 500 g | box |
        b | Halles         | 500 g | box |
        c | Halles Organic | 400 g | box |
      `,
      variants: `
        ab  | Medium couscous        | sheaf-of-rice | 0.58 | France  |  | Durum semolina, rolled and steamed: boiling water, five minutes, ready.
        ab  | Fine bulgur            | sheaf-of-rice | 0.70 | France  |  | Pre-cooked cracked wheat for tabbouleh and stuffed vegetables.
        abc | White quinoa           | sheaf-of-rice | 1.40 | France, Anjou | local -gluten gluten-free high-protein macros=6/0.7/60/3/7/14/0.01 | Grown in the Loire and polished, so there is no bitterness to rinse away.
        c   | Buckwheat groats       | coffee-bean   | 1.10 | France, Brittany | local -gluten gluten-free macros=3/0.6/69/1/6/12/0.01 | Toasted buckwheat with an earthy, hazelnut taste; no wheat in it despite the name.
        a   | Pearl barley           | sheaf-of-rice | 0.84 | France  | local | Round, tender grains for soups and winter risottos.
        b   | Instant polenta        | ear-of-corn   | 0.66 | Italy   | -gluten gluten-free macros=1.2/0.2/74/1/3/8/0.01 | Fine maize meal, creamy in five minutes, firm when it cools.
      `,
    },
    {
      category: 'pulses',
      type: 'Dried pulses',
      price: 4.4,
      storage: 'Room temperature',
      macros: [1.6, 0.3, 48, 2, 15, 23, 0.02],
      labels: 'vegan vegetarian gluten-free high-protein',
      keep: 'Store dry and dark; best within the year.',
      uses: ['Salt towards the end of cooking.', 'Cook double and freeze half.'],
      packs: `
        a | Grain de Sène  | 500 g | bag |
        b | Halles         | 500 g | bag |
        c | Halles Organic | 500 g | bag |
      `,
      variants: `
        ac  | Puy green lentils     | lentils   | 1.42 | France, Le Puy | local protected-origin | Small, speckled and peppery; they hold their shape in salads.
        abc | Green lentils         | lentils   | 0.72 | France  | local | Quick to cook, no soaking, for salads and salt pork.
        abc | Red split lentils     | red-lentils   | 0.84 | Türkiye |       | They melt into soups and dals in fifteen minutes.
        abc | Chickpeas             | chickpeas | 0.80 | France  | local macros=5.6/0.6/46/6/14/20/0.03 | Large and creamy after a night in water.
        ab  | Red kidney beans      | red-beans | 0.86 | France  | local | For chilli con carne and salads; always boil hard for ten minutes.
        b   | White haricot beans   | beans     | 0.98 | France, Vendée | local | Thin-skinned and tender, for cassoulet and slow braises.
        b   | Split peas            | pea-pod   | 0.62 | France  | local | The soup that thickens itself.
      `,
    },
    {
      category: 'flour-baking',
      type: 'Flour & sugar',
      price: 1.9,
      storage: 'Room temperature',
      macros: [1.2, 0.2, 72, 1.6, 3.2, 10, 0.01],
      labels: 'vegan vegetarian',
      keep: 'Keep dry and well closed.',
      uses: ['Weigh it, do not guess.', 'A cupboard staple for cakes and crêpes.'],
      packs: `
        a | Moulin Castelin | 1 kg  | paper |
        b | Halles          | 1 kg  | paper |
        c | Halles Basics   | 1 kg  | paper |
        d | Halles Organic  | 1 kg  | paper |
      `,
      variants: `
        abcd | Plain wheat flour T55   | sheaf-of-rice | 0.64 | France | local gluten           | The all-round flour for cakes, crêpes and sauces.
        ad   | Wholemeal flour T150    | sheaf-of-rice | 0.90 | France | local gluten wholegrain macros=2/0.4/62/2/10/12.5/0.01 | Stone-milled with all its bran, for bread with character.
        ab   | Bread flour T65         | bread         | 0.80 | France | local gluten           | A stronger wheat for baguettes and pizza dough.
        a    | Buckwheat flour         | sheaf-of-rice | 1.66 | France, Brittany | local gluten-free macros=2.6/0.5/69/1/5/11.5/0.01 | For savoury galettes: water, salt, flour and a hot pan.
        bcd  | Caster sugar            | salt          | 0.74 | France | local gluten-free macros=0/0/100/100/0/0/0 | Fine white beet sugar that dissolves without fuss.
        bd   | Brown cane sugar        | salt          | 1.30 | Réunion | local gluten-free macros=0/0/98/98/0/0.1/0.01 | Golden crystals with a hint of rum and vanilla.
        b    | Icing sugar             | snowflake     | 1.60 | France | local gluten-free macros=0/0/99/97/0/0/0 | Milled to dust, for glazes and waffles.
      `,
    },
    {
      category: 'flour-baking',
      type: 'Baking aids',
      price: 14,
      storage: 'Room temperature',
      macros: [4, 1, 60, 22, 5, 6, 0.4],
      labels: 'vegetarian',
      keep: 'Close tightly after use.',
      uses: ['The small thing that makes the cake.', 'Always one more recipe than you planned.'],
      packs: `
        a | Moulin Castelin | 100 g | sachet |
        b | Halles          | 150 g | sachet |
      `,
      variants: `
        ab | Baking powder          | cupcake        | 0.80 | France  | vegan macros=0/0/36/0/0.2/0.1/12 | Sachets measured for half a kilo of flour.
        ab | Dried baker’s yeast    | bread          | 1.10 | France  | vegan gluten-free macros=6/1/20/2/24/44/0.3 | Wakes up in warm water and raises bread in an hour.
        ab | Ground almonds         | chestnut       | 1.28 | Spain   | vegan gluten-free nuts macros=52/4/8/4.6/11/23/0.01 | Finely ground blanched almonds for macarons, frangipane and cakes.
        a  | Chocolate chips        | dark-chocolate | 1.02 | France  | vegan gluten-free soya vat=standard macros=28/17/55/50/8/6/0.02 | Dark chips that keep their shape in the oven.
        b  | Cocoa powder           | cocoa-mug      | 1.16 | Ivory Coast | vegan gluten-free fair-trade macros=21/13/14/0.6/30/22/0.05 | Pure, unsweetened cocoa with a deep colour.
        a  | Vanilla sugar          | blossom        | 0.76 | France  | vegan gluten-free macros=0/0/98/98/0/0/0 | Sugar with real ground vanilla pod.
        b  | Cornflour              | ear-of-corn    | 0.44 | France  | vegan gluten-free macros=0.1/0/88/0/0.5/0.3/0.02 | Thickens sauces and custards without lumps.
        a  | Desiccated coconut     | coconut        | 0.82 | Philippines | vegan gluten-free macros=65/57/7/6/16/6.4/0.06 | Fine flakes for rochers, curries and cake tops.
      `,
    },
  ],
}
