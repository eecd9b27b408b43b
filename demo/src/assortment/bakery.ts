import type { Department } from './schema.ts'

export const bakery: Department = {
  slug: 'bakery',
  name: 'Bakery',
  icon: 'baguette-bread',
  tint: '#f6e6cf',
  categories: `
    bread            | Bread                  | bread          | BRD
    rolls-wraps      | Rolls, buns & wraps    | flatbread      | RLL
    viennoiserie     | Croissants & brioches  | croissant      | VIE
    cakes-tarts      | Cakes & tarts          | shortcake      | CAK
  `,
  families: [
    {
      category: 'bread',
      type: 'Loaves & baguettes',
      price: 5.6,
      storage: 'Room temperature',
      macros: [1.6, 0.3, 50, 2.6, 4.2, 8.8, 1.2],
      allergens: 'gluten',
      labels: 'vegan vegetarian',
      keep: 'Keep in a cloth bag; two minutes in a hot oven brings the crust back.',
      uses: [
        'Slice thick for soup and cheese.',
        'Yesterday’s leftovers make excellent croutons.',
        'Good plain, better with salted butter.',
      ],
      packs: `
        a | Fournil Maubert | 400 g | paper |
        b | Halles          | 400 g | paper |
        c | Halles Organic  | 400 g | paper |
        d | Halles          | 800 g | paper | family loaf
      `,
      variants: `
        abc | Tradition baguette      | baguette-bread | 0.80 | France | local Flour=Wheat                        | Long-fermented dough, an irregular crumb and a crust that cracks when you press it.
        abd | Country loaf            | bread          | 1.00 | France | local Flour=Wheat_and_rye                 | A round sourdough with a thick crust and a moist, slightly tangy crumb.
        acd | Wholemeal loaf          | dark-bread     | 1.06 | France | local wholegrain Flour=Wholemeal_wheat    | Made with the whole grain, so it is dense, nutty and filling.
        ac  | Spelt loaf              | dark-bread     | 1.30 | France | local Flour=Spelt                         | An old wheat with a sweet, hazelnut-like taste and a tender crumb.
        bc  | Rye loaf                | dark-bread     | 1.12 | France | local Flour=Rye                           | Dark and close-textured: the bread for oysters, smoked fish and butter.
        ab  | Walnut loaf             | chestnut       | 1.48 | France | local nuts Flour=Wheat macros=9/1/45/2.8/4.8/10/1.1 | Generous with walnut pieces; it asks for goat’s cheese or blue.
        ac  | Seeded loaf             | sunflower      | 1.22 | France | local sesame Flour=Wheat macros=7/0.9/43/2.5/6/11/1.1 | Sunflower, flax and sesame seeds in the dough and toasted on the crust.
        b   | Fig and raisin loaf     | fig            | 1.46 | France | local Flour=Wheat macros=1.4/0.3/56/14/4.5/8/1 | Sweet with dried fruit, made for the cheese board and for breakfast.
      `,
    },
    {
      category: 'bread',
      type: 'Sliced bread',
      price: 3.7,
      storage: 'Room temperature',
      macros: [3.6, 0.5, 47, 5, 4.6, 8.8, 1.1],
      allergens: 'gluten',
      labels: 'vegan vegetarian',
      keep: 'Close the bag well after opening; it also freezes slice by slice.',
      uses: [
        'Straight into the toaster.',
        'The right size for lunch-box sandwiches.',
        'Holds together in a croque-monsieur.',
      ],
      packs: `
        a | Moulin Castelin | 500 g | bag |
        b | Halles          | 500 g | bag |
        c | Halles Basics   | 550 g | bag |
        d | Halles Organic  | 400 g | bag |
      `,
      variants: `
        abc | White sandwich bread    | bread      | 0.92 | France | Flour=Wheat                        | Soft square slices with a thin crust that children do not leave on the plate.
        abd | Wholemeal sandwich bread | dark-bread | 1.00 | France | wholegrain Flour=Wholemeal_wheat  | Tender slices with all the fibre of the grain.
        ab  | Crustless sandwich bread | bread     | 1.22 | France | Flour=Wheat                        | The crust is gone before it reaches the bag; nothing left over at the table.
        ad  | Multiseed sandwich bread | sunflower | 1.20 | France | sesame Flour=Wheat macros=7.5/0.9/42/4/6.2/11/1.1 | Linseed, sunflower and sesame give every slice a little crunch.
        b   | Brioche-style toast loaf | bread     | 1.30 | France | milk eggs Flour=Wheat macros=10/5.5/50/11/2.4/8.6/1 | Rich and golden, made with butter, for French toast and foie gras.
      `,
    },
    {
      category: 'bread',
      type: 'Gluten-free bread',
      price: 9.6,
      storage: 'Room temperature',
      macros: [5.4, 0.7, 44, 3.2, 7.5, 4.6, 1.1],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Best lightly toasted; use within four days of opening.',
      uses: [
        'Toasts well straight from the freezer.',
        'For sandwiches that everybody at the table can share.',
      ],
      packs: `
        a | Grain de Sène  | 350 g | bag |
        b | Halles         | 400 g | bag |
      `,
      variants: `
        ab | Gluten-free country slices | bread     | 1.00 | France | Flour=Rice_and_buckwheat | Rice and buckwheat flour give a supple slice with a taste of real bread.
        ab | Gluten-free seeded slices  | sunflower | 1.10 | France | sesame Flour=Rice_and_maize | Flax, sunflower and sesame seeds for texture, and no crumbling.
      `,
    },
    {
      category: 'rolls-wraps',
      type: 'Rolls & buns',
      price: 6.4,
      storage: 'Room temperature',
      macros: [4.2, 0.6, 49, 5.4, 2.8, 8.6, 1.1],
      allergens: 'gluten',
      labels: 'vegan vegetarian',
      keep: 'Eat fresh, or freeze on the day and warm in the oven.',
      uses: ['Warm for five minutes before filling.', 'Split, toast the cut side, then build.'],
      packs: `
        a | Moulin Castelin | 300 g | bag |
        b | Halles          | 300 g | bag |
        c | Halles Selection | 280 g | bag |
      `,
      variants: `
        ab  | Burger buns            | hamburger      | 0.90 | France  | sesame                       | Soft, lightly sweet buns topped with sesame, wide enough for a proper burger.
        c   | Brioche burger buns    | hamburger      | 1.20 | France  | milk eggs macros=11/6/48/10/2.4/9/1 | Glossy buns made with butter and egg; they stay soft under the juices.
        ab  | Hot dog rolls          | hot-dog        | 0.90 | France  |                              | Side-split rolls that hold a sausage and do not fall apart.
        ab  | Bake-at-home rolls     | baguette-bread | 0.94 | France  |                              | Part-baked rolls: ten minutes in the oven and the kitchen smells like a bakery.
        b   | Plain bagels           | bagel          | 1.12 | Belgium |                              | Boiled before baking, so they are chewy inside and shiny outside.
        ab  | Sesame bagels          | bagel          | 1.16 | Belgium | sesame                       | A chewy ring under a thick coat of toasted sesame.
      `,
    },
    {
      category: 'rolls-wraps',
      type: 'Wraps & flatbreads',
      price: 6.2,
      storage: 'Room temperature',
      macros: [6, 1.2, 49, 2.6, 3, 8, 1.2],
      allergens: 'gluten',
      labels: 'vegan vegetarian',
      keep: 'Reseal after opening so they stay supple.',
      uses: ['Twenty seconds in a dry pan makes them foldable.', 'Lunch from whatever the fridge holds.'],
      packs: `
        a | Casa Tejada    | 370 g | bag |
        b | Halles         | 370 g | bag |
        c | Dar Zitoune    | 320 g | bag |
      `,
      variants: `
        ab | Wheat tortillas           | burrito           | 0.90 | Spain    |            | Six large, flexible wraps that roll without tearing.
        ab | Wholemeal tortillas       | burrito           | 0.98 | Spain    | wholegrain | The same easy roll with the fibre of whole wheat.
        bc | Pita breads               | stuffed-flatbread | 1.00 | Greece   |            | They puff in the toaster and open into a pocket for falafel or salad.
        c  | Lebanese flatbreads       | flatbread         | 1.06 | France   |            | Thin, wide and soft, to tear at the table or wrap around grilled vegetables.
        ac | Naan                      | flatbread         | 1.24 | United Kingdom | milk | Leavened with yogurt, blistered on top, ready to mop up a curry.
        b  | Corn tortillas            | taco              | 1.15 | Spain    | -gluten gluten-free macros=3/0.4/47/1.4/6/5.6/0.6 | Small rounds of maize, soft enough for tacos and naturally without wheat.
      `,
    },
    {
      category: 'viennoiserie',
      type: 'Croissants & pastries',
      price: 10.4,
      storage: 'Room temperature',
      macros: [20, 12.5, 46, 11, 2.6, 8, 0.9],
      allergens: 'gluten milk eggs',
      labels: 'vegetarian',
      keep: 'Best on the day; warm for three minutes at 160 °C.',
      uses: ['Sunday breakfast, sorted.', 'With coffee, without hurry.'],
      packs: `
        a | Fournil Maubert  | 4 pieces ~ 240 g | paper |
        b | Halles           | 6 pieces ~ 330 g | bag   |
        c | Halles Selection | 2 pieces ~ 140 g | paper |
      `,
      variants: `
        abc | Butter croissants      | croissant | 1.00 | France | local       | Pure butter, visible layers, crisp tips and a soft, stretchy middle.
        abc | Pains au chocolat      | chocolate-bar | 1.12 | France | local soya | Two sticks of dark chocolate rolled into buttery, flaky pastry.
        ac  | Raisin swirls          | cookie    | 1.10 | France | local       | Coiled pastry with custard cream and plump raisins.
        a   | Apple turnovers        | golden-apple | 1.08 | France | local    | Puff pastry folded over chunky apple compote.
        c   | Almond croissants      | croissant | 1.40 | France | local nuts  | Filled with almond cream, baked twice and finished with flaked almonds.
      `,
    },
    {
      category: 'viennoiserie',
      type: 'Brioches',
      price: 7.4,
      storage: 'Room temperature',
      macros: [12, 6.8, 51, 13, 1.9, 8.4, 0.9],
      allergens: 'gluten milk eggs',
      labels: 'vegetarian',
      keep: 'Close the bag tightly to keep it soft.',
      uses: ['Dip it in hot chocolate.', 'Toast lightly and spread with jam.'],
      packs: `
        a | Moulin Castelin | 500 g | bag |
        b | Halles          | 400 g | bag |
        c | Halles Organic  | 400 g | bag |
      `,
      variants: `
        abc | Plaited brioche        | bread         | 1.00 | France, Vendée | local      | A hand-plaited brioche with a scent of butter and a hint of orange blossom.
        ab  | Sliced brioche         | bread         | 0.94 | France  |                   | Even slices, ready for the toaster on a school morning.
        ab  | Chocolate chip brioche rolls | cookie  | 1.14 | France  | soya              | Individually wrapped rolls with plenty of chips, made for schoolbags.
        a   | Milk rolls             | milk-carton-cap | 1.02 | France |                  | Small, tender rolls made with whole milk; fill with chocolate or ham.
      `,
    },
    {
      category: 'cakes-tarts',
      type: 'Cakes',
      price: 10.8,
      storage: 'Room temperature',
      macros: [18, 5, 51, 29, 1.6, 5.8, 0.6],
      allergens: 'gluten milk eggs',
      labels: 'vegetarian',
      keep: 'Wrap after cutting; it stays moist for four days.',
      uses: [
        'A slice with tea at four.',
        'Cut thin for coffee, thick for children.',
        'Serve with fruit and a spoon of cream.',
      ],
      packs: `
        a | Delaube        | 400 g | flatbox |
        b | Halles         | 300 g | flatbox |
      `,
      variants: `
        ab | Marble cake            | cookie         | 0.86 | France  | soya       | Vanilla and cocoa batter swirled together under a thin crust.
        ab | Lemon drizzle cake     | lemon          | 1.00 | France  |            | Moist and sharp, soaked with lemon syrup while still warm.
        a  | Carrot cake            | carrot         | 1.20 | France  | nuts       | Spiced, with walnuts and a layer of fresh-cheese icing.
        ab | Chocolate fondant cake | chocolate-bar  | 1.22 | France  | soya       | Dark and dense in the centre, with a fine cracked top.
        a  | Yogurt cake            | yogurt         | 0.82 | France  |            | The first cake French children bake: light, plain and always welcome.
        b  | Madeleines             | cookie         | 0.95 | France, Lorraine |   | Shell-shaped little cakes with butter and the proper bump.
      `,
    },
    {
      category: 'cakes-tarts',
      type: 'Tarts & party cakes',
      price: 15.5,
      storage: 'Chilled',
      macros: [15, 8, 36, 22, 1.5, 4.4, 0.3],
      allergens: 'gluten milk eggs',
      labels: 'vegetarian',
      keep: 'Keep refrigerated; take out a quarter of an hour before serving.',
      uses: ['Serves six politely, four honestly.', 'Dessert for guests without switching on the oven.'],
      packs: `
        a | Delaube          | 550 g | flatbox |
        b | Halles Selection | 480 g | flatbox |
      `,
      variants: `
        ab | Apple tart             | red-apple      | 0.78 | France, Normandy | local    | Thin slices fanned on compote, glazed and lightly caramelised at the edges.
        ab | Lemon meringue tart    | lemon          | 0.96 | France          |          | Sharp lemon curd under soft, torched meringue.
        a  | Strawberry tart        | strawberry     | 1.22 | France          |          | Whole strawberries on vanilla custard in a crisp sweet crust.
        b  | Pistachio raspberry tart | raspberry    | 1.34 | France          | nuts     | Green pistachio cream dotted with raspberries.
        a  | Chocolate birthday cake | birthday-cake | 1.10 | France          | soya     | Two layers of sponge with chocolate mousse, and room on top for candles.
        ab | Baked cheesecake       | shortcake      | 1.02 | France          |          | Creamy, slow-baked, on a base of crushed butter biscuits.
      `,
    },
  ],
}
