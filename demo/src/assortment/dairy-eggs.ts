import type { Department } from './schema.ts'
import { plantBasedDairy } from './plant-based-dairy.ts'

export const dairyEggs: Department = {
  slug: 'dairy-eggs',
  name: 'Dairy & eggs',
  icon: 'glass-of-milk',
  tint: '#dfebf7',
  categories: `
    milk              | Milk                   | glass-of-milk | MLK
    butter-cream      | Butter & cream         | butter        | BUT
    yogurts           | Yogurts & fresh cheese | yogurt        | YOG
    dairy-desserts    | Chilled desserts       | custard       | DES
    plant-based-dairy | Plant-based drinks & yogurts | seedling | PLD
    eggs              | Eggs                   | egg           | EGG
  `,
  families: [
    {
      category: 'milk',
      type: 'Milk',
      price: 1.32,
      storage: 'Room temperature',
      macros: [1.6, 1, 4.8, 4.8, 0, 3.3, 0.1],
      allergens: 'milk',
      labels: 'vegetarian gluten-free',
      keep: 'Long-life until opened, then three days in the fridge.',
      uses: ['For coffee, cereal and pancakes.', 'Always handy to have one in the cupboard.'],
      packs: `
        a | Laiterie Vaubert | 1 l       | carton |
        b | Halles           | 6 x 1 l   | pack   |
        c | Halles Basics    | 1 l       | carton |
        d | Les Trois Saules | 1 l       | carton |
      `,
      variants: `
        abcd | Semi-skimmed milk     | glass-of-milk | 1.00 | France | local Fat=Semi-skimmed    | The everyday milk: light, slightly sweet, with half the fat of whole.
        abd  | Whole milk            | glass-of-milk | 1.12 | France | local Fat=Whole macros=3.6/2.3/4.7/4.7/0/3.2/0.1 | Round and creamy, for hot chocolate, béchamel and children.
        a    | Skimmed milk          | glass-of-milk | 0.96 | France | local Fat=Skimmed macros=0.1/0.1/4.8/4.8/0/3.4/0.1 | All the calcium, almost none of the fat.
        ab   | Lactose-free milk     | glass-of-milk | 1.20 | France | local lactose-free Fat=Semi-skimmed | The lactose is already split by an enzyme, so it tastes a touch sweeter and sits easily.
      `,
    },
    {
      category: 'milk',
      type: 'Fresh milk & milk drinks',
      price: 1.9,
      storage: 'Chilled',
      macros: [3.2, 2.1, 5.4, 5.2, 0, 3.3, 0.1],
      allergens: 'milk',
      labels: 'vegetarian gluten-free',
      keep: 'Keep at 4 °C and drink within three days of opening.',
      uses: ['Cold, in a big glass.', 'Shake, pour, drink.'],
      packs: `
        a | Laiterie Vaubert | 1 l    | bottle |
        b | Halles           | 1 l    | bottle |
      `,
      variants: `
        ab | Fresh whole milk       | glass-of-milk  | 0.90 | France | local Fat=Whole      | Gently pasteurised and never homogenised hard; shake before pouring.
        ab | Fresh semi-skimmed milk | glass-of-milk | 0.84 | France | local Fat=Semi-skimmed macros=1.6/1/4.8/4.8/0/3.3/0.1 | Fresh from the dairy, lighter than whole and just as clean in taste.
        a  | Buttermilk             | milk-carton-cap | 1.08 | France, Brittany | local macros=0.6/0.4/4.2/4.2/0/3.3/0.1 | Tangy and thin, for pancakes, scones and marinades.
        ab | Plain kefir            | yogurt         | 1.55 | France | macros=3.1/2/4/4/0/3.4/0.1 | Fermented for a day with live cultures, lightly sparkling on the tongue.
        a  | Chocolate milk         | cocoa-mug      | 1.20 | France | macros=2/1.3/10.4/10/0.6/3.4/0.13 | Semi-skimmed milk with real cocoa, not too sweet.
      `,
    },
    {
      category: 'butter-cream',
      type: 'Butter',
      price: 10.4,
      storage: 'Chilled',
      macros: [82, 55, 0.7, 0.7, 0, 0.7, 0.03],
      allergens: 'milk',
      labels: 'vegetarian gluten-free',
      keep: 'Keep wrapped in the fridge, away from strong smells.',
      uses: [
        'On warm bread, thick enough to leave teeth marks.',
        'For baking, take it out half an hour ahead.',
      ],
      packs: `
        a | Laiterie Vaubert    | 250 g | block |
        b | Halles              | 250 g | block |
        c | Les Trois Saules    | 250 g | block |
        d | Crémerie d'Aubrelle | 250 g | paper |
      `,
      variants: `
        abc | Unsalted butter            | butter | 1.00 | France | local Salt=Unsalted            | Churned from matured cream, with a clean taste for baking and sauces.
        abd | Half-salted butter         | butter | 1.04 | France, Brittany | local Salt=Half-salted macros=80/54/0.7/0.7/0/0.7/2.2 | Fine sea salt worked in by the Breton rule: noticeable, never harsh.
        d   | Butter with sea-salt crystals | butter | 1.25 | France, Brittany | local Salt=Crystals macros=80/54/0.7/0.7/0/0.7/2.6 | Coarse crystals that crunch between butter and bread.
        ab  | Spreadable butter          | butter | 1.12 | France | local Salt=Unsalted             | Softer by nature, so it spreads straight from the fridge.
      `,
    },
    {
      category: 'butter-cream',
      type: 'Cream',
      price: 5.2,
      storage: 'Chilled',
      macros: [30, 20, 2.9, 2.9, 0, 2.3, 0.07],
      allergens: 'milk',
      labels: 'vegetarian gluten-free',
      keep: 'Once opened, use within three days.',
      uses: ['A spoonful finishes a soup or a sauce.', 'For quiches, gratins and ripe strawberries.'],
      packs: `
        a | Crémerie d'Aubrelle | 20 cl | pot    |
        b | Halles              | 50 cl | pot    |
        c | Les Trois Saules    | 20 cl | pot    |
      `,
      variants: `
        abc | Thick crème fraîche    | yogurt        | 1.00 | France, Normandy | local Fat=30_% | Spoonable, slightly acid, and it does not split in a hot pan.
        ab  | Light crème fraîche    | yogurt        | 0.92 | France           | local Fat=15_% macros=15/10/4.2/4.2/0/2.8/0.09 | Half the fat, enough body for a weeknight sauce.
        ab  | Whipping cream         | soft-ice-cream | 1.02 | France          | local Fat=35_% macros=35/24/2.8/2.8/0/2.1/0.07 | Liquid and rich; chill the bowl and it stands in peaks within minutes.
        a   | Mascarpone             | white-cheese  | 1.42 | Italy, Lombardy  | macros=42/29/4/4/0/4/0.1 | Dense, sweet Italian cream for tiramisu and risotto.
      `,
    },
    {
      category: 'yogurts',
      type: 'Yogurts',
      price: 3.1,
      storage: 'Chilled',
      macros: [3, 1.9, 5.2, 5, 0, 3.8, 0.13],
      allergens: 'milk',
      labels: 'vegetarian gluten-free',
      keep: 'Keep refrigerated.',
      uses: [
        'Stir with a fork of jam or a spoon of granola.',
        'A quick end to any meal.',
        'Breakfast, snack or dessert.',
      ],
      packs: `
        a | Veloria          | 4 x 125 g | pot |
        b | Halles           | 8 x 125 g | pot |
        c | Les Trois Saules | 4 x 125 g | pot |
      `,
      variants: `
        abc | Plain yogurt            | yogurt      | 0.72 | France | local no-added-sugar Flavour=Plain | Set in the pot, mild and firm, with nothing added but cultures.
        ab  | Strawberry yogurt       | strawberry  | 1.00 | France | Flavour=Strawberry macros=2.6/1.7/13/12.4/0.2/3.4/0.11 | Stirred with crushed strawberries until it is pink all through.
        ab  | Vanilla yogurt          | blossom     | 0.98 | France | Flavour=Vanilla macros=2.7/1.8/12.6/12.4/0/3.5/0.12 | Bourbon vanilla, visible as fine black specks.
        abc | Lemon yogurt            | lemon       | 1.00 | France | Flavour=Lemon macros=2.6/1.7/12.8/12.4/0/3.4/0.11 | Fresh and lightly sharp, with zest rather than perfume.
        a   | Peach yogurt            | peach       | 1.00 | France | Flavour=Peach macros=2.6/1.7/13.2/12.8/0.2/3.4/0.11 | Soft pieces of yellow peach in a creamy base.
        ac  | Blueberry yogurt        | blueberries | 1.06 | France | Flavour=Blueberry macros=2.6/1.7/13/12.2/0.3/3.4/0.11 | Whole little berries that burst under the spoon.
      `,
    },
    {
      category: 'yogurts',
      type: 'Greek-style & fresh cheese',
      price: 4.4,
      storage: 'Chilled',
      macros: [8.6, 5.8, 4.4, 4.2, 0, 5.6, 0.12],
      allergens: 'milk',
      labels: 'vegetarian gluten-free',
      keep: 'Keep refrigerated and finish within three days.',
      uses: ['With honey and walnuts, or with herbs and salt.', 'Works in a dip as well as in a dessert.'],
      packs: `
        a | Veloria          | 4 x 150 g | pot |
        b | Halles           | 500 g     | tub |
        c | Les Trois Saules | 400 g     | tub |
      `,
      variants: `
        ab  | Greek-style yogurt     | yogurt     | 1.00 | France | Flavour=Plain no-added-sugar  | Strained until thick enough to hold the spoon upright.
        a   | Greek-style yogurt with honey | honey-pot | 1.16 | France | Flavour=Honey macros=7.4/5/13/12.6/0/4.8/0.1 | Thick yogurt over a layer of acacia honey.
        abc | Fromage blanc          | white-cheese | 0.76 | France | local Flavour=Plain no-added-sugar macros=3/2/4/3.9/0/7.4/0.1 | Smooth, fresh and mild; the base of half the desserts in a French fridge.
        b   | Skyr                   | yogurt     | 1.20 | France | high-protein no-added-sugar Flavour=Plain macros=0.2/0.1/4/3.9/0/10.4/0.1 | Icelandic style: thick, tart, rich in protein and almost free of fat.
        a   | Petits-suisses         | yogurt     | 1.12 | France, Normandy | Flavour=Plain macros=9.6/6.4/3.4/3.2/0/8.8/0.1 | Little cylinders of fresh cheese to unroll and dust with sugar.
      `,
    },
    {
      category: 'dairy-desserts',
      type: 'Creamy desserts',
      price: 5.2,
      storage: 'Chilled',
      macros: [4.6, 2.9, 20, 17, 0.8, 3.6, 0.14],
      allergens: 'milk',
      labels: 'vegetarian gluten-free',
      keep: 'Keep refrigerated.',
      uses: ['Dessert is served.', 'For the little hunger at four o’clock.'],
      packs: `
        a | Veloria             | 4 x 100 g | pot |
        b | Halles              | 4 x 100 g | pot |
        c | Crémerie d'Aubrelle | 2 x 125 g | pot |
      `,
      variants: `
        ab | Chocolate cream         | chocolate-bar | 0.86 | France | Flavour=Chocolate           | Smooth and cocoa-rich, cooked with whole milk.
        ab | Vanilla cream           | blossom       | 0.84 | France | Flavour=Vanilla             | Silky custard with Madagascan vanilla.
        bc | Caramel flan            | custard       | 0.92 | France | eggs Flavour=Caramel        | Egg custard that turns out in its own pool of dark caramel.
        c  | Chocolate mousse        | dark-chocolate | 1.60 | France | eggs Flavour=Chocolate macros=12/7/25/22/2.4/5/0.1 | Whipped egg whites and dark chocolate; count the bubbles.
        c  | Crème brûlée            | custard       | 1.70 | France | eggs Flavour=Vanilla macros=20/12/20/18/0/3.8/0.1 | Rich vanilla custard with a sachet of brown sugar to burn on top.
        ac | Rice pudding            | cooked-rice   | 0.92 | France | Flavour=Vanilla macros=2.6/1.7/20/12/0.3/3.4/0.1 | Round rice simmered in milk until the spoon leaves a trace.
      `,
    },
    {
      category: 'eggs',
      type: 'Hen’s eggs',
      price: 0.36,
      storage: 'Room temperature',
      macros: [9.8, 2.7, 0.4, 0.4, 0, 12.6, 0.32],
      allergens: 'eggs',
      labels: 'vegetarian gluten-free',
      keep: 'Store point down, at an even temperature.',
      uses: ['Six minutes for a soft yolk, ten for a firm one.', 'From breakfast to mayonnaise.'],
      packs: `
        a | Halles           | 6 pieces  | eggs |
        b | Halles           | 12 pieces | eggs |
        c | Ferme de Lauzelle | 6 pieces | eggs |
        d | Halles Organic   | 6 pieces  | eggs |
        e | Halles Organic   | 10 pieces | eggs |
      `,
      variants: `
        abc | Free-range eggs        | egg       | 1.00 | France | local free-range Size=Medium      | From hens that go outdoors by day; firm whites and bright yolks.
        abc | Large free-range eggs  | egg       | 1.12 | France | local free-range Size=Large       | Over 63 grams each: the size most cake recipes expect.
        de  | Eggs from organic farms | white-egg | 1.06 | France | local free-range Size=Medium     | Small flocks, organic feed and plenty of grass underfoot.
      `,
    },
    ...plantBasedDairy,
  ],
}
