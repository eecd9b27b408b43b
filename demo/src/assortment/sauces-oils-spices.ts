import type { Family } from './schema.ts'

export const saucesOilsSpices: readonly Family[] = [
  {
    category: 'sauces-condiments',
    type: 'Pasta sauces',
    price: 6.6,
    storage: 'Room temperature',
    macros: [5, 0.8, 8, 5.6, 1.8, 1.8, 1],
    labels: 'vegetarian gluten-free',
    keep: 'Refrigerate after opening; five days at most.',
    uses: ['Loosen with a spoon of pasta water.', 'Also good on pizza and baked eggs.'],
    packs: `
        a | Casa Brindello | 400 g | jar |
        b | Halles         | 400 g | jar |
        c | Halles Organic | 300 g | jar |
      `,
    variants: `
        abc | Tomato and basil sauce  | tomato      | 0.78 | Italy | vegan | Sun-ripe tomatoes cooked with olive oil and torn basil.
        ab  | Arrabbiata sauce        | hot-pepper  | 0.82 | Italy | vegan | Tomatoes with garlic and enough chilli to notice.
        ab  | Bolognese sauce         | meat-on-bone | 0.98 | Italy | celery -vegetarian macros=6/1.8/7/5/1.6/5.5/1 | Beef and vegetables, simmered for three hours.
        ac  | Green pesto             | herb        | 2.20 | Italy, Liguria | milk nuts macros=45/7/6/3/2.6/5/2.4 | Genoese basil, hard cheese, cashews and olive oil.
        a   | Red pesto               | red-pepper  | 2.00 | Italy | milk nuts macros=34/5/9/6/3/5/2.4 | Sun-dried tomatoes ground with almonds and cheese.
        b   | Carbonara sauce         | bacon       | 1.10 | Italy | milk eggs -vegetarian macros=16/7/4/1.6/0.2/6/1.3 | Creamy, with smoked bacon; warm it gently and never boil.
      `,
  },
  {
    category: 'sauces-condiments',
    type: 'Condiments',
    price: 7.6,
    storage: 'Room temperature',
    macros: [12, 1.2, 16, 12, 1, 1.6, 2.4],
    labels: 'vegetarian gluten-free',
    keep: 'Refrigerate after opening.',
    uses: ['Where would a steak-frites be without it.', 'On the table by default.'],
    packs: `
        a | Moutarderie Sarrel | 370 g | jar     |
        b | Halles             | 440 g | squeeze |
        c | Halles Organic     | 280 g | jar     |
      `,
    variants: `
        abc | Dijon mustard            | gold-droplet | 0.70 | France, Burgundy | local mustard sulphites vegan macros=12/0.8/3/2/4/7/6 | Smooth and fierce, made from brown mustard seeds and white wine.
        ac  | Wholegrain mustard       | sheaf-of-rice | 0.84 | France, Burgundy | local mustard sulphites vegan macros=13/0.8/8/6/5/8/5 | Seeds left whole, milder, with a pop between the teeth.
        ab  | Mayonnaise               | white-egg    | 0.92 | France | eggs mustard macros=76/5.6/2/1.4/0/1.2/1.5 | Thick, pale and mustardy, the way it is whisked at home.
        b   | Light mayonnaise         | white-egg    | 0.94 | France | eggs mustard macros=28/2.2/9/4/0.4/0.9/1.6 | A third of the oil, still good with a cold prawn.
        bc  | Tomato ketchup           | tomato       | 0.66 | France | vegan macros=0.1/0/24/22/0.8/1.3/1.8 | Thick and tangy, from Provençal tomatoes, with less sugar than most.
        ab  | Gherkins                 | courgette    | 1.06 | France, Burgundy | local mustard sulphites vegan macros=0.3/0/2/1/1.6/0.8/2.2 | Small, hand-picked and crunchy, pickled in spirit vinegar with tarragon.
        a   | Capers in vinegar        | olive        | 2.20 | Italy, Pantelleria | vegan macros=0.6/0.1/3/0.4/3/2/5 | Fine buds, sharp and floral.
        b   | Barbecue sauce           | fire         | 0.80 | France | mustard celery vegan macros=0.4/0.1/36/30/0.8/0.9/2 | Smoky and sweet, for ribs and for dipping.
        b   | Caesar dressing          | green-salad  | 1.08 | France | eggs milk mustard fish -vegetarian macros=34/3.6/6/4/0.2/2/1.8 | Creamy, with hard cheese and a discreet anchovy.
        a   | Horseradish cream        | radish       | 1.36 | France, Alsace | local milk sulphites macros=18/8/10/8/2.6/2.4/1.6 | Goes up the nose in the best way, with roast beef and smoked trout.
      `,
  },
  {
    category: 'oils-vinegars',
    type: 'Oils',
    price: 8.2,
    storage: 'Room temperature',
    macros: [91.6, 11, 0, 0, 0, 0, 0],
    labels: 'vegan vegetarian gluten-free',
    keep: 'Keep away from light and heat.',
    uses: ['Measure with a spoon, pour with a light hand.', 'A good oil needs little company.'],
    packs: `
        a | Huilerie Taravelle | 50 cl | flask  |
        b | Halles             | 75 cl | flask  |
        c | Halles Organic     | 50 cl | flask  |
        d | Halles Basics      | 1 l   | bottle |
      `,
    variants: `
        abc | Extra virgin olive oil, fruity | olive | 1.26 | Spain, Jaén    | macros=91.6/13/0/0/0/0/0 | First cold pressing, green, with a peppery finish.
        a   | Olive oil from Provence  | olive         | 2.60 | France, Baux   | local protected-origin macros=91.6/13/0/0/0/0/0 | Matured olives, notes of artichoke and almond; a small mill and a numbered bottle.
        bcd | Sunflower oil            | sunflower     | 0.40 | France         | local macros=91.6/10/0/0/0/0/0 | Neutral taste, for frying and mayonnaise.
        bc  | Rapeseed oil             | blossom       | 0.52 | France         | local macros=91.6/7/0/0/0/0/0 | Golden, rich in omega-3, best cold.
        a   | Walnut oil               | chestnut      | 2.70 | France, Périgord | local nuts macros=91.6/9/0/0/0/0/0 | Toasted walnuts in a bottle; a spoon transforms a green salad.
        a   | Toasted sesame oil       | amber-droplet | 2.00 | France         | sesame macros=91.6/14/0/0/0/0/0 | Dark and intensely nutty, to finish a stir-fry.
        d   | Frying oil               | gold-droplet  | 0.42 | France         | macros=91.6/9/0/0/0/0/0 | Sunflower with high oleic acid, stable at high heat.
      `,
  },
  {
    category: 'oils-vinegars',
    type: 'Vinegars',
    price: 4.4,
    storage: 'Room temperature',
    macros: [0, 0, 6, 5, 0, 0.2, 0.02],
    labels: 'vegan vegetarian gluten-free',
    keep: 'Keeps almost for ever in a closed bottle.',
    uses: ['Deglaze a pan, sharpen a sauce.', 'Three spoons of oil to one of this.'],
    packs: `
        a | Huilerie Taravelle | 50 cl | flask |
        b | Halles             | 75 cl | flask |
      `,
    variants: `
        ab | Red wine vinegar         | red-wine      | 0.70 | France, Orléans | local sulphites macros=0/0/0.5/0.3/0/0.1/0.02 | Aged in oak by the slow Orléans method.
        ab | Cider vinegar            | golden-apple  | 0.80 | France, Normandy | local sulphites macros=0/0/0.8/0.5/0/0/0.02 | Mild and fruity, from cider apples.
        ab | Balsamic vinegar of Modena | dark-droplet | 1.60 | Italy, Modena | protected-origin sulphites macros=0/0/21/20/0/0.6/0.04 | Dark and sweet-sour, thickened by cooked grape must.
        b  | White spirit vinegar     | droplet       | 0.28 | France | local macros=0/0/0.1/0/0/0/0 | Clear and sharp: pickles in the kitchen, limescale in the bathroom.
        a  | Raspberry vinegar        | raspberry     | 1.60 | France | local sulphites macros=0/0/9/8/0.1/0.1/0.02 | Wine vinegar with crushed raspberries, for duck and tomato salads.
      `,
  },
  {
    category: 'spices-salt',
    type: 'Spices, herbs & salt',
    price: 62,
    storage: 'Room temperature',
    macros: [8, 1.4, 40, 4, 26, 11, 0.1],
    labels: 'vegan vegetarian gluten-free',
    keep: 'Keep the jar closed and away from the stove.',
    uses: ['Add a little, taste, add a little more.', 'A pinch at the start, a pinch at the end.'],
    packs: `
        a | Épices Malacca | 45 g | jar |
        b | Halles         | 40 g | jar |
        c | Halles Organic | 35 g | jar |
      `,
    variants: `
        abc | Black peppercorns        | coffee-bean  | 0.94 | Vietnam   | | Whole berries with a hot, citrusy bite; grind at the table.
        ab  | Sweet paprika            | hot-pepper   | 0.84 | Hungary   | | Brick-red and mild, for goulash and roast chicken.
        abc | Ground cumin             | chickpeas    | 0.86 | Türkiye   | | Warm and earthy, at home in houmous, chilli and carrots.
        abc | Ground turmeric          | gold-droplet | 0.90 | India     | | Golden and slightly bitter; a little colours a whole pot.
        ab  | Mild curry powder        | curry-rice   | 0.92 | India     | mustard celery | Coriander, turmeric, fenugreek and a gentle heat.
        ac  | Ground cinnamon          | wood         | 0.90 | Sri Lanka | | True Ceylon cinnamon, finer and less harsh than cassia.
        ab  | Herbes de Provence       | herb         | 1.06 | France, Provence | local | Thyme, rosemary, savory and oregano from the hills above the Durance.
        a   | Saffron-spiced paella mix | blossom     | 2.10 | Spain     | | Saffron, sweet paprika and garlic: one teaspoon for four.
        b   | Dried oregano            | herb         | 0.84 | Greece    | | Picked in flower, for pizza and Greek salad.
        a   | Chilli flakes            | hot-pepper   | 0.96 | Italy, Calabria | | Sun-dried and crushed with the seeds.
        a   | Fleur de sel             | salt         | 1.10 | France, Guérande | local macros=0/0/0/0/0/0/97 | Raked by hand from the surface on still, sunny evenings.
      `,
  },
  {
    category: 'spices-salt',
    type: 'Kitchen salt',
    price: 1.1,
    storage: 'Room temperature',
    macros: [0, 0, 0, 0, 0, 0, 98],
    labels: 'vegan vegetarian gluten-free',
    keep: 'Keep dry.',
    uses: ['For the pasta water and everything after.'],
    packs: `
        a | Halles        | 750 g | box |
        b | Halles Basics | 1 kg  | box |
      `,
    variants: `
        ab | Fine sea salt            | salt | 0.80 | France, Camargue | local | Dry, free-flowing salt for cooking and the shaker.
        a  | Coarse grey sea salt     | salt | 1.60 | France, Guérande | local | Damp, mineral crystals for salt crusts and boiling water.
      `,
  },
]
