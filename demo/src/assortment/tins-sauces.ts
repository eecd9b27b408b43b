import type { Department } from './schema.ts'
import { saucesOilsSpices } from './sauces-oils-spices.ts'

export const tinsSauces: Department = {
  slug: 'tins-sauces',
  name: 'Tins, soups & sauces',
  icon: 'canned-food',
  tint: '#f5e0cf',
  categories: `
    tinned-vegetables | Tinned vegetables & fruit | canned-food     | TIN
    tinned-fish       | Tinned fish               | fish            | TFI
    soups             | Soups & broths            | steaming-bowl   | SOU
    sauces-condiments | Sauces & condiments       | tomato          | SAU
    oils-vinegars     | Oils & vinegars           | olive           | OIL
    spices-salt       | Spices, herbs & salt      | salt            | SPI
  `,
  families: [
    {
      category: 'tinned-vegetables',
      type: 'Tinned vegetables',
      price: 4.1,
      storage: 'Room temperature',
      macros: [0.5, 0.1, 9, 3, 4, 4, 0.5],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Once opened, move to a box and keep in the fridge.',
      uses: [
        'Open it, and dinner is halfway there.',
        'For salads and quick sides.',
        'The tin that saves a Tuesday.',
      ],
      packs: `
        a | Jardins de Valmy | 400 g     | tin  |
        b | Halles           | 400 g     | tin  |
        c | Halles           | 3 x 200 g | pack |
        d | Halles Organic   | 400 g     | tin  |
      `,
      variants: `
        abd | Chopped tomatoes         | tomato      | 0.72 | Italy   | macros=0.2/0/4.2/3.6/1.2/1.2/0.1 | Vine-ripened plum tomatoes in their juice, cut in even cubes.
        ab  | Whole peeled tomatoes    | tomato      | 0.74 | Italy   | macros=0.2/0/4/3.4/1.2/1.2/0.1 | Soft plum tomatoes to crush by hand for a slow sauce.
        abc | Sweetcorn                | ear-of-corn | 1.00 | France, Landes | local macros=1.8/0.3/18/6/2.6/3/0.5 | Crisp golden kernels, vacuum-packed with very little water.
        abd | Chickpeas                | chickpeas   | 0.80 | France  | local macros=2.4/0.3/16/0.6/6/7/0.5 | Tender but whole, for houmous, curries and salads.
        abd | Red kidney beans         | red-beans   | 0.80 | Italy   | macros=0.6/0.1/14/1/7/8/0.5 | Firm beans for chilli; rinse well and warm through.
        ac  | Extra-fine green beans   | pea-pod     | 0.92 | France  | local | Thin beans, neatly packed, with a little bite left.
        ac  | Garden peas              | pea-pod     | 0.84 | France  | local macros=0.6/0.1/10/3.6/5/5/0.5 | Small, sweet peas picked in June.
        a   | Peas and carrots         | carrot      | 0.86 | France  | local | The children’s classic, with a leaf of lettuce and an onion in the water.
        b   | Cooked lentils           | lentils     | 0.76 | France  | local macros=0.6/0.1/15/0.6/5/8/0.6 | Ready-cooked green lentils with carrots and onions.
        a   | Artichoke hearts         | lettuce     | 1.80 | Spain, Murcia |  | Whole tender hearts for salads, pizza and antipasti.
        b   | Sliced mushrooms         | white-mushroom | 1.16 | Poland  |   | Button mushrooms, first choice, sliced.
        a   | Sauerkraut with white wine | red-cabbage | 0.86 | France, Alsace | local sulphites | Long-fermented cabbage cooked with wine and juniper.
      `,
    },
    {
      category: 'tinned-vegetables',
      type: 'Tinned fruit & compotes',
      price: 4.3,
      storage: 'Room temperature',
      macros: [0.2, 0, 15, 14, 1.4, 0.4, 0.01],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Once opened, keep in the fridge and eat within three days.',
      uses: ['Cold from the fridge, with a biscuit.', 'A dessert that is always in the cupboard.'],
      packs: `
        a | Jardins de Valmy | 410 g     | tin  |
        b | Halles           | 4 x 100 g | pack |
        c | Halles Organic   | 4 x 100 g | pack |
      `,
      variants: `
        a  | Peach halves in light syrup | peach     | 0.92 | Greece | | Yellow cling peaches, peeled, in a light syrup.
        a  | Pineapple slices in juice   | pineapple | 1.04 | Thailand | no-added-sugar | Even rings in their own juice.
        a  | Fruit cocktail              | cherries  | 0.96 | Italy  | | Peach, pear, pineapple, grape and the few cherries everybody fights over.
        bc | Apple compote               | red-apple | 0.96 | France | local no-added-sugar macros=0.2/0/12/11/1.8/0.3/0.01 | Cooked apples, nothing else, smooth enough for a spoon or a straw.
        bc | Apple and pear compote      | pear      | 1.00 | France | local no-added-sugar macros=0.2/0/12/11/2/0.3/0.01 | Pears bring a softer sweetness to the apples.
        b  | Apple and strawberry compote | strawberry | 1.06 | France | local no-added-sugar macros=0.2/0/11.6/10.6/1.8/0.4/0.01 | Pink, fragrant and gone in four spoonfuls.
      `,
    },
    {
      category: 'tinned-fish',
      type: 'Tinned fish',
      price: 16,
      storage: 'Room temperature',
      macros: [9, 1.6, 0.5, 0.3, 0, 25, 1],
      allergens: 'fish',
      labels: 'gluten-free',
      keep: 'Turn the tin over once in a while; it improves.',
      uses: ['Open, toast, lemon, eat.', 'For salade niçoise, pasta or a sandwich.'],
      packs: `
        a | Conserverie Kerlann | 115 g     | tin  |
        b | Halles              | 140 g     | tin  |
        c | Halles              | 3 x 80 g  | pack |
      `,
      variants: `
        abc | Tuna in brine              | fish   | 0.74 | Indian Ocean     | responsible-fishing macros=0.8/0.2/0/0/0/26/0.9 | Solid pieces of skipjack, caught by pole and line.
        abc | Tuna in olive oil          | fish   | 1.00 | Indian Ocean     | responsible-fishing macros=14/2.2/0/0/0/25/0.9 | The same tuna, softer and rounder under good olive oil.
        ab  | Sardines in olive oil      | fish   | 0.84 | France, Brittany | local responsible-fishing macros=16/3.4/0/0/0/24/1 | Packed by hand, head to tail, with the season on the lid.
        a   | Sardines with lemon        | lemon  | 0.88 | France, Brittany | local responsible-fishing macros=15/3.2/0.4/0.2/0.1/23/1 | Fried the old way, then covered with oil and a slice of lemon.
        ab  | Mackerel in mustard sauce  | fish   | 0.72 | France, Brittany | local mustard milk macros=14/3/3/2/0.3/15/1.2 | White-wine-poached fillets in a creamy mustard sauce.
        a   | Mackerel in white wine     | fish   | 0.70 | France, Brittany | local sulphites macros=12/2.8/1/0.8/0.2/16/1.1 | Muscadet, carrots, onions and a clove: a Breton Sunday starter.
        a   | Anchovy fillets in oil     | fish   | 2.00 | Spain, Cantabria | macros=12/2.4/0/0/0/26/12 | Salt-matured for six months, rosy and melting.
        b   | Pink salmon                | salmon | 0.90 | Alaska           | responsible-fishing macros=6/1.2/0/0/0/21/0.9 | Wild salmon with its soft bones, full of calcium.
        a   | Cod liver                  | fillet | 1.10 | Iceland          | macros=56/10/1/0.5/0/6/0.9 | Delicate and rich, on warm toast with a turn of pepper.
      `,
    },
    {
      category: 'soups',
      type: 'Soups & broths',
      price: 4,
      storage: 'Room temperature',
      macros: [1.8, 0.6, 6, 2.4, 1, 1, 0.6],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Keep in the fridge after opening and use within three days.',
      uses: ['Three minutes in a pan, bread on the side.', 'A bowl, a spoon, a quiet evening.'],
      packs: `
        a | Bouillon & Fils | 50 cl | carton |
        b | Halles          | 1 l   | carton |
        c | Halles Organic  | 1 l   | carton |
      `,
      variants: `
        abc | Garden vegetable soup      | carrot     | 0.78 | France | local celery | Nine vegetables, cooked and blended smooth.
        abc | Pumpkin soup               | squash     | 0.86 | France | local milk   | Velvety squash with a spoon of cream and a trace of nutmeg.
        ab  | Leek and potato soup       | leek       | 0.80 | France | local milk   | The everyday soup of a French winter.
        a   | Roasted tomato soup        | tomato     | 0.90 | France |              | Oven-roasted tomatoes and basil, a little sharp, a little sweet.
        a   | Lentil and carrot soup     | red-lentils    | 0.94 | France |              | Thick with red lentils and warm with cumin.
        a   | Breton fish soup           | fish       | 1.42 | France, Brittany | local fish crustaceans celery -gluten-free gluten | Rich and rust-red: serve with croutons, rouille and grated cheese.
        b   | Chicken broth              | chicken    | 0.70 | France | celery -vegan -vegetarian macros=0.4/0.1/0.8/0.4/0/0.8/0.7 | Clear, golden broth from roasted chicken bones.
        b   | Vegetable broth            | herb       | 0.64 | France | celery macros=0.2/0/1/0.6/0.1/0.3/0.7 | A light broth for risotto, couscous and soups.
      `,
    },
    ...saucesOilsSpices,
  ],
}
