import type { Department } from './schema.ts'

export const delicatessen: Department = {
  slug: 'delicatessen',
  name: 'Delicatessen',
  icon: 'ham',
  tint: '#f4e1dd',
  categories: `
    ham-charcuterie | Ham & charcuterie     | ham            | HAM
    pates-dips      | Pâtés, dips & olives  | olive          | PAT
    fresh-pasta     | Fresh pasta & pastry  | dumpling       | FPA
    ready-meals     | Ready meals & salads  | shallow-pan-of-food | RDY
  `,
  families: [
    {
      category: 'ham-charcuterie',
      type: 'Cooked ham',
      price: 18,
      storage: 'Chilled',
      macros: [3, 1, 0.6, 0.6, 0, 21, 1.8],
      labels: 'gluten-free',
      keep: 'Eat within two days of opening.',
      uses: [
        'For sandwiches, quiches and ham-and-butter baguettes.',
        'Roll around a stick of cheese for an instant snack.',
      ],
      packs: `
        a | Salaisons Brévent | 4 pieces ~ 160 g | film |
        b | Halles            | 6 pieces ~ 240 g | film |
        c | Halles Organic    | 2 pieces ~ 80 g  | film |
      `,
      variants: `
        abc | Cooked ham, rindless     | ham         | 1.00 | France | local Meat=Pork     | Pale pink slices simmered in a vegetable broth, without the rind.
        ab  | Reduced-salt ham         | ham         | 1.08 | France | local Meat=Pork macros=3/1/0.6/0.6/0/21/1.3 | A quarter less salt, the same tender slice.
        a   | Herb-crusted ham         | herb        | 1.20 | France | local Meat=Pork     | Rolled in thyme, parsley and a little pepper before cooking.
        ab  | Turkey slices            | turkey-slice | 0.94 | France | local Meat=Turkey macros=1.6/0.5/1/0.8/0/22/1.7 | Lean roast turkey breast, cut thin.
        b   | Roast chicken slices     | turkey-slice | 0.98 | France | local Meat=Chicken macros=1.8/0.5/1/0.8/0/22/1.7 | Oven-roasted breast with a light caramelised edge.
      `,
    },
    {
      category: 'ham-charcuterie',
      type: 'Dry-cured charcuterie',
      price: 27,
      storage: 'Chilled',
      macros: [28, 11, 1, 0.8, 0, 27, 4.4],
      labels: 'gluten-free',
      keep: 'Keep cool; bring to room temperature before serving.',
      uses: ['On a board with cornichons and good bread.', 'With melon in summer, with raclette in winter.'],
      packs: `
        a | Salaisons Brévent | 120 g | film  |
        b | Halles            | 200 g | film  |
        c | Halles Selection  | 100 g | film  |
      `,
      variants: `
        abc | Dry-cured ham           | ham      | 0.98 | France, Bayonne  | local protected-origin Meat=Pork macros=13/4.8/0.5/0.3/0/28/5 | Salted with Adour salt and hung for nine months; sliced very thin.
        ac  | Prosciutto di Parma     | ham      | 1.20 | Italy, Parma     | protected-origin Meat=Pork macros=17/6/0.3/0.3/0/26/4.4  | Sweet, silky slices with a ribbon of fat.
        ab  | Dry sausage             | sausage  | 0.84 | France, Auvergne | local Meat=Pork     | Coarse grain, white bloom, peppery finish; slice at an angle.
        a   | Dry sausage with hazelnuts | sausage | 0.96 | France, Savoy  | local nuts Meat=Pork | Whole hazelnuts give sweetness and crunch to every slice.
        b   | Rosette slices          | sausage  | 0.72 | France, Lyon     | local milk Meat=Pork | Thin, wide slices of Lyon salami for sandwiches.
        b   | Mild chorizo            | hot-pepper | 0.66 | Spain          | milk Meat=Pork      | Paprika-red and gently smoky, for tapas and paella.
        a   | Coppa                   | bacon    | 1.10 | France, Corsica  | local protected-origin Meat=Pork | Marbled neck of pork, long-cured and fragrant.
        c   | Air-dried beef          | cut-of-meat | 1.44 | Switzerland, Grisons | Meat=Beef macros=3/1.4/0.8/0.5/0/39/4 | Dark ruby slices, lean and intense; add a thread of olive oil.
      `,
    },
    {
      category: 'ham-charcuterie',
      type: 'Lardons & bacon',
      price: 12,
      storage: 'Chilled',
      macros: [23, 8.5, 0.8, 0.5, 0, 16.5, 2.6],
      labels: 'gluten-free',
      keep: 'Cook through; eat within two days of opening.',
      uses: ['Start in a cold pan so the fat renders.', 'A handful seasons a whole dish.'],
      packs: `
        a | Salaisons Brévent | 150 g     | film |
        b | Halles            | 2 x 100 g | film |
      `,
      variants: `
        ab | Smoked lardons          | bacon    | 1.00 | France           | local Meat=Pork     | Short matchsticks smoked over beech, for quiche and carbonara.
        ab | Plain lardons           | bacon    | 0.96 | France           | local Meat=Pork     | Unsmoked belly in short strips, for stews and salads.
        a  | Smoked bacon slices     | bacon    | 1.30 | France           | local Meat=Pork     | Thin slices that crisp in three minutes, for eggs and burgers.
      `,
    },
    {
      category: 'pates-dips',
      type: 'Pâtés & rillettes',
      price: 15,
      storage: 'Chilled',
      macros: [32, 12, 2.2, 1, 0.3, 14, 1.7],
      keep: 'Keep refrigerated; four days once opened.',
      uses: ['With cornichons and country bread.', 'First course, picnic or four o’clock hunger.'],
      packs: `
        a | Traiteur Galand  | 180 g | jar  |
        b | Halles           | 220 g | film |
      `,
      variants: `
        ab | Country pâté           | pot-of-food | 0.70 | France | local milk eggs gluten Meat=Pork | Coarse pork pâté with pepper and a dash of brandy.
        ab | Duck rillettes         | duck        | 0.98 | France, Gers | local gluten-free Meat=Duck macros=36/12.5/0.5/0.3/0/17/1.6 | Duck cooked down in its own fat and pulled by fork.
        a  | Pork rillettes         | pot-of-food | 0.76 | France, Le Mans | local gluten-free Meat=Pork macros=38/14.5/0.5/0.3/0/16/1.6 | Long strands, plenty of flavour; spread cold, thick.
        a  | Chicken liver mousse   | chicken     | 0.82 | France | local milk eggs Meat=Chicken | Smooth, with port wine and a soft pepper note.
        a  | Duck foie gras, whole  | duck        | 6.60 | France, Gers | local protected-origin gluten-free Meat=Duck macros=50/20/2/1.5/0/8/1.3 | A whole lobe, simply seasoned and gently cooked, for one evening a year.
      `,
    },
    {
      category: 'pates-dips',
      type: 'Dips & antipasti',
      price: 12,
      storage: 'Chilled',
      macros: [20, 2.2, 9, 1.6, 4.5, 6, 1.2],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Keep refrigerated; three days once opened.',
      uses: ['Warm flatbread, cold bowl, done.', 'Puts a plate of raw vegetables in the spotlight.'],
      packs: `
        a | Dar Zitoune    | 200 g | tub |
        b | Halles         | 250 g | tub |
        c | Halles Organic | 175 g | tub |
      `,
      variants: `
        abc | Houmous               | chickpeas   | 0.78 | France | local sesame | Chickpeas and tahini whipped with lemon until it holds a swirl.
        ab  | Beetroot houmous      | beetroot    | 0.88 | France | local sesame | Earthy, sweet and shockingly pink.
        ab  | Guacamole             | avocado     | 1.10 | Mexico | macros=16/2.4/6/1.4/4.8/1.8/0.9 | Chunky Hass avocado with lime, onion and coriander.
        ab  | Tzatziki              | cucumber    | 0.80 | Greece | milk macros=7/4.4/4/3.4/0.4/4.6/0.9 | Thick yogurt, cucumber, garlic and dill.
        a   | Aubergine caviar      | eggplant    | 0.92 | France | local macros=10/1.2/6/3.6/2.8/1.2/1 | Roasted aubergines, crushed with olive oil and lemon.
        a   | Green olives with lemon | olive     | 0.98 | Spain, Andalusia | macros=19/2.8/1/0.3/3/1.3/3.4 | Cracked Aloreña olives with lemon and fennel seed.
        ab  | Black olives with herbs | black-olive | 0.94 | France, Nyons | local macros=25/3.6/2/0.3/5/1.6/3 | Wrinkled, fruity olives rolled in Provençal herbs.
        a   | Marinated peppers stuffed with cheese | red-pepper | 1.30 | Italy | milk macros=22/6/6/4.5/1.6/3.6/1.3 | Small round peppers filled with fresh cheese; sweet, hot and creamy.
        a   | Sun-dried tomatoes    | tomato      | 1.16 | Italy, Calabria | macros=18/2/16/11/6/4/2.6 | Half-dried in the sun and kept in oil with garlic and capers.
      `,
    },
    {
      category: 'fresh-pasta',
      type: 'Fresh pasta',
      price: 8.4,
      storage: 'Chilled',
      macros: [8, 3.8, 40, 2.6, 2.4, 11, 1],
      allergens: 'gluten eggs',
      labels: 'vegetarian',
      keep: 'Keep refrigerated; cook within two days of opening.',
      uses: ['Fresh pasta wants a light sauce.', 'A weeknight shortcut with Sunday manners.'],
      packs: `
        a | Pastificio Lumara | 300 g | bag |
        b | Halles            | 400 g | bag |
      `,
      variants: `
        ab | Ricotta and spinach ravioli  | dumpling   | 1.00 | Italy | milk       | Thin dough, generous green filling, just a hint of nutmeg.
        ab | Four-cheese tortellini       | dumpling   | 1.02 | Italy | milk       | Small rings filled with four Italian cheeses.
        a  | Beef ravioli                 | dumpling   | 1.06 | Italy | celery -vegetarian | Braised beef and vegetables in a firm egg pasta.
        a  | Mushroom girasoli            | button-mushroom | 1.24 | Italy | milk       | Sunflower-shaped pasta with porcini and ricotta.
        ab | Fresh tagliatelle            | spaghetti  | 0.66 | Italy | macros=3/0.9/54/2/2.6/11.5/0.1 | Egg ribbons with a rough surface that grips the sauce.
        b  | Potato gnocchi               | potato     | 0.50 | Italy | -eggs vegan macros=0.4/0.1/34/0.8/2.2/4/1 | Soft dumplings that float when they are done; good fried too.
        a  | Fresh lasagne sheets         | pie        | 0.72 | Italy | macros=3/0.9/54/2/2.6/11.5/0.1 | Ready to layer, no pre-cooking needed.
      `,
    },
    {
      category: 'fresh-pasta',
      type: 'Fresh pastry & dough',
      price: 5.6,
      storage: 'Chilled',
      macros: [22, 10, 43, 2, 2, 6, 0.9],
      allergens: 'gluten',
      labels: 'vegan vegetarian',
      keep: 'Keep refrigerated; take out ten minutes before unrolling.',
      uses: ['Unroll on its own baking paper.', 'Dinner is already half done.'],
      packs: `
        a | Moulin Castelin | 230 g | flatbox |
        b | Halles          | 230 g | flatbox |
      `,
      variants: `
        ab | Puff pastry, butter      | croissant | 1.22 | France | local milk | Pure butter pastry that rises in even leaves.
        ab | Shortcrust pastry        | pie       | 0.84 | France | local      | A neutral crust that stays crisp under a wet filling.
        a  | Sweet pastry             | pie       | 1.02 | France | local milk eggs | Sandy and lightly sweet, for fruit tarts.
        ab | Pizza dough              | pizza     | 0.86 | Italy  | macros=3.4/0.6/49/2/2.4/7.6/1.2 | Rolled out with olive oil; stretch a little more by hand.
      `,
    },
    {
      category: 'ready-meals',
      type: 'Ready meals',
      price: 12.4,
      storage: 'Chilled',
      macros: [6, 2.6, 13, 2.4, 1.4, 7, 0.8],
      keep: 'Keep refrigerated and eat on the day of opening.',
      uses: ['Six minutes in the microwave or twenty in the oven.', 'One portion for a proper hunger.'],
      packs: `
        a | Traiteur Galand | 320 g | flatbox |
        b | Halles          | 400 g | flatbox |
      `,
      variants: `
        ab | Beef lasagne               | pie            | 0.76 | France | gluten milk eggs celery      | Slow-cooked beef ragù, béchamel and a browned top.
        ab | Shepherd’s pie with beef   | potato         | 0.76 | France | milk gluten-free             | Coarse mash over braised beef and onions, browned under cheese.
        ab | Chicken tikka masala       | curry-rice     | 0.92 | France | milk gluten-free             | Tender chicken in a mild tomato and cream sauce, with basmati rice.
        a  | Blanquette of veal         | pot-of-food    | 1.22 | France | milk gluten celery           | Veal, mushrooms and carrots in a velvety sauce, with rice.
        a  | Cod with leek fondue       | fillet         | 1.20 | France | fish milk gluten-free        | A thick piece of cod on melted leeks, with small potatoes.
        b  | Vegetable couscous         | shallow-pan-of-food | 0.76 | France | gluten vegan vegetarian macros=2.6/0.3/18/3.4/3/4.2/0.7 | Semolina, seven vegetables and a spicy broth on the side.
        ab | Mushroom risotto           | button-mushroom | 0.90 | Italy  | milk vegetarian gluten-free  | Creamy carnaroli rice with porcini and a little Parmesan-style cheese.
        b  | Lentil dal with rice       | red-lentils        | 0.80 | France | vegan vegetarian gluten-free macros=4/1.8/18/2/3.4/5/0.7 | Red lentils, coconut milk and ginger; mild enough for everyone.
      `,
    },
    {
      category: 'ready-meals',
      type: 'Salads, soups & quiches',
      price: 10.2,
      storage: 'Chilled',
      macros: [9, 1.8, 12, 2.4, 1.8, 5, 0.9],
      keep: 'Keep refrigerated; best on the day.',
      uses: ['Lunch at the desk without the regret.', 'A fork is all you need.'],
      packs: `
        a | Traiteur Galand | 250 g | tub |
        b | Halles          | 300 g | tub |
      `,
      variants: `
        ab | Caesar salad with chicken  | green-salad | 1.14 | France | gluten milk eggs fish mustard | Romaine, roast chicken, croutons and shavings of hard cheese.
        ab | Tabbouleh with mint        | herb        | 0.62 | France | gluten vegan vegetarian macros=5/0.6/20/3/2.4/3.4/0.9 | Fine semolina, tomato, cucumber and lots of fresh mint.
        ab | Grated carrots with lemon  | carrot      | 0.56 | France | mustard vegan vegetarian gluten-free macros=6/0.5/7/6/2.4/0.8/0.8 | Finely grated, dressed with lemon and rapeseed oil.
        a  | Lentil salad with shallots | lentils     | 0.74 | France | mustard vegan vegetarian gluten-free macros=6/0.6/15/1.4/4.6/6.6/0.9 | Green lentils with a mustard vinaigrette and parsley.
        b  | Quinoa and feta salad      | white-cheese | 1.00 | France | milk vegetarian gluten-free | Quinoa, peppers, feta and pumpkin seeds.
        a  | Leek and goat’s cheese quiche | pie      | 0.98 | France | gluten milk eggs vegetarian macros=17/8.5/21/2.6/1.6/7/0.9 | Melted leeks under slices of goat’s cheese.
      `,
    },
  ],
}
