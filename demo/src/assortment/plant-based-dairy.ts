import type { Family } from './schema.ts'

export const plantBasedDairy: readonly Family[] = [
  {
    category: 'plant-based-dairy',
    type: 'Plant-based drinks',
    price: 2.3,
    storage: 'Room temperature',
    macros: [1.6, 0.2, 5, 3, 0.8, 1, 0.1],
    labels: 'vegan vegetarian lactose-free',
    keep: 'Shake well; keep in the fridge after opening and use within five days.',
    uses: ['Pours well over cereal.', 'For smoothies, porridge and baking.'],
    packs: `
        a | Verdelait      | 1 l | carton |
        b | Halles         | 1 l | carton |
        c | Halles Organic | 1 l | carton |
      `,
    variants: `
        abc | Oat drink               | sheaf-of-rice | 0.94 | France  | gluten Base=Oat               | Naturally sweet from the oats themselves, and creamy in coffee.
        ab  | Barista oat drink       | hot-beverage  | 1.20 | Sweden  | gluten Base=Oat macros=3/0.4/6.6/3.4/0.8/1/0.1 | A little richer, so it foams and does not curdle in espresso.
        abc | Almond drink            | chestnut      | 1.22 | Spain   | nuts gluten-free Base=Almond macros=1.5/0.1/2.4/2.2/0.4/0.6/0.1 | Delicate and lightly roasted, made with Mediterranean almonds.
        abc | Soya drink              | beans         | 0.86 | France  | soya gluten-free Base=Soya no-added-sugar macros=1.9/0.3/0.8/0.5/0.6/3.4/0.08 | Made from French soya beans: as much protein as milk.
        a   | Coconut and rice drink  | coconut       | 1.06 | Italy   | gluten-free Base=Coconut_and_rice macros=1/0.9/7.6/4.4/0.1/0.2/0.1 | Light and exotic, good cold or in a curry.
      `,
  },
  {
    category: 'plant-based-dairy',
    type: 'Plant-based yogurts & cooking',
    price: 5.4,
    storage: 'Chilled',
    macros: [3, 0.5, 6, 5, 0.9, 3.6, 0.14],
    labels: 'vegan vegetarian gluten-free lactose-free',
    keep: 'Keep refrigerated.',
    uses: ['Use it exactly as you would the dairy kind.', 'Good with fruit and granola.'],
    packs: `
        a | Verdelait      | 4 x 100 g | pot |
        b | Halles         | 400 g     | tub |
      `,
    variants: `
        ab | Plain soya dessert       | yogurt      | 0.84 | France | soya Base=Soya                     | Fermented with live cultures; fresh, mild and rich in protein.
        a  | Vanilla coconut dessert  | coconut     | 1.30 | France | Base=Coconut macros=8/7/9/7/0.6/1/0.05 | Velvety coconut milk, cultured and scented with vanilla.
        a  | Soya dessert with apricot | apricot    | 0.96 | France | soya Base=Soya macros=2.2/0.4/10/9/1/3.2/0.1 | Smooth soya and pieces of apricot.
        b  | Soya cooking cream       | seedling    | 1.00 | France | soya Base=Soya macros=15/2/3/1.6/0.6/2.6/0.1 | Thickens sauces like single cream, from plants only.
      `,
  },
]
