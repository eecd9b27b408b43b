import type { Department } from './schema.ts'

export const breakfast: Department = {
  slug: 'breakfast',
  name: 'Breakfast & spreads',
  icon: 'pancakes',
  tint: '#faead0',
  categories: `
    cereals       | Cereals & muesli     | bowl-with-spoon | CER
    jams-honey    | Jams & honey         | honey-pot       | JAM
    spreads       | Nut & chocolate spreads | peanuts      | SPR
    rusks-crepes  | Rusks, crêpes & waffles | waffle       | RUS
  `,
  families: [
    {
      category: 'cereals',
      type: 'Cereals',
      price: 7.8,
      storage: 'Room temperature',
      macros: [3, 0.8, 78, 20, 5, 8, 0.6],
      allergens: 'gluten',
      labels: 'vegetarian',
      keep: 'Fold the inner bag so it stays crisp.',
      uses: ['Milk first or last, that is your business.', 'Also good by the handful.'],
      packs: `
        a | Matin Doré     | 375 g | box |
        b | Halles         | 500 g | box |
        c | Halles Basics  | 500 g | box |
        d | Halles Organic | 375 g | box |
      `,
      variants: `
        abc | Corn flakes               | ear-of-corn   | 0.66 | France  | vegan macros=0.9/0.2/84/7/3.4/7.4/0.9 | Toasted maize flakes with barley malt, still crunchy at the last spoon.
        abc | Chocolate rice puffs      | dark-chocolate | 0.82 | France | vegan  | Crisp puffed rice with cocoa that turns the milk to chocolate.
        ab  | Honey wheat puffs         | honey-pot     | 0.84 | France  | | Puffed wheat glazed with honey.
        ab  | Filled chocolate pillows  | cookie        | 1.04 | France  | nuts milk soya macros=14/4.6/67/29/4.6/7.4/0.6 | Crunchy cereal pillows with a hazelnut and cocoa heart.
        ad  | Wholewheat petals         | sheaf-of-rice | 0.98 | France  | wholegrain vegan macros=1.6/0.3/73/12/9/10/0.8 | Light flakes with all the bran, plain and honest.
        a   | Petals with red berries   | strawberry    | 1.20 | France  | wholegrain macros=1.4/0.3/76/17/5/9/0.8 | Wheat and rice petals with freeze-dried strawberries and raspberries.
      `,
    },
    {
      category: 'cereals',
      type: 'Muesli & oats',
      price: 6.6,
      storage: 'Room temperature',
      macros: [8, 1.4, 62, 14, 8, 10, 0.05],
      allergens: 'gluten',
      labels: 'vegan vegetarian wholegrain',
      keep: 'Keep in a cool, dry place.',
      uses: ['Soak overnight in milk or a plant drink.', 'Sprinkle over yogurt and fruit.'],
      packs: `
        a | Grain de Sène  | 450 g | pouch |
        b | Halles         | 500 g | pouch |
        c | Halles Organic | 500 g | pouch |
      `,
      variants: `
        abc | Rolled oats               | sheaf-of-rice | 0.46 | France | local no-added-sugar macros=7/1.3/59/1/10/13/0.01 | Whole oats rolled thick, for porridge, crumble and granola.
        ac  | Fruit muesli              | grapes        | 0.86 | France | | Oat and wheat flakes with raisins, figs, apricots and apple.
        ab  | Nut muesli                | chestnut      | 1.06 | France | nuts macros=16/2/52/10/9/12/0.03 | Whole hazelnuts and almonds in a mix of four flakes.
        abc | Crunchy granola with chocolate | dark-chocolate | 1.02 | France | soya macros=17/5/60/21/7/9/0.2 | Oat clusters baked until golden, with chunks of dark chocolate.
        a   | Crunchy granola with honey and almonds | honey-pot | 1.12 | France | nuts -vegan macros=16/2/62/20/7/10/0.2 | Baked in small batches with acacia honey and flaked almonds.
        ab  | Crunchy granola with red berries | raspberry | 1.10 | France | macros=13/1.8/64/22/7/8.6/0.1 | Clusters of oats with raspberries, strawberries and redcurrants.
      `,
    },
    {
      category: 'jams-honey',
      type: 'Jams & marmalades',
      price: 7.8,
      storage: 'Room temperature',
      macros: [0.2, 0, 60, 59, 1, 0.4, 0.02],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Refrigerate after opening.',
      uses: ['On buttered bread, in yogurt, inside a crêpe.', 'A teaspoon in a vinaigrette works wonders.'],
      packs: `
        a | Confitures Aurélie | 340 g | jar |
        b | Halles             | 370 g | jar |
        c | Halles Organic     | 320 g | jar |
      `,
      variants: `
        abc | Strawberry jam          | strawberry | 0.86 | France | local Flavour=Strawberry | Whole strawberries that stay visible in a soft set.
        abc | Apricot jam             | apricot    | 0.86 | France, Roussillon | local Flavour=Apricot | Halved Bergeron apricots, tart enough to balance the sugar.
        ab  | Raspberry jam           | raspberry  | 0.98 | France | local Flavour=Raspberry | With the seeds, as it should be.
        ac  | Bitter orange marmalade | tangerine  | 0.92 | Spain, Seville | Flavour=Orange | Seville oranges with thick-cut peel.
        ab  | Blueberry jam           | blueberries | 1.08 | France, Vosges | local Flavour=Blueberry | Small wild berries from the Vosges, dark and winey.
        b   | Fig jam                 | fig        | 0.94 | France, Provence | local Flavour=Fig | For cheese boards and foie gras as much as for toast.
        a   | Mirabelle jam           | apricot    | 1.14 | France, Lorraine | local Flavour=Mirabelle | Golden plums with a honeyed taste.
        ac  | Raspberry fruit spread  | raspberry  | 1.16 | France | local Flavour=Raspberry no-added-sugar macros=0.3/0/38/36/2.6/0.7/0.02 | Sweetened with grape juice only; keep it in the fridge.
      `,
    },
    {
      category: 'jams-honey',
      type: 'Honey & syrups',
      price: 15,
      storage: 'Room temperature',
      macros: [0, 0, 81, 80, 0, 0.4, 0.01],
      labels: 'vegetarian gluten-free',
      keep: 'Keep at room temperature, tightly closed.',
      uses: ['In tea, on toast, over fresh cheese.', 'A glaze for carrots, ham or duck.'],
      packs: `
        a | Rucher des Causses | 375 g | jar     |
        b | Halles             | 500 g | jar     |
        c | Halles Organic     | 350 g | squeeze |
      `,
      variants: `
        abc | Wildflower honey        | honey-pot    | 0.80 | France | local Texture=Creamy | Set and spreadable, with the taste of a whole meadow.
        abc | Acacia honey            | honey-pot    | 1.10 | France | local Texture=Liquid | Clear, mild and slow to set: the one for tea.
        a   | Lavender honey          | hyacinth | 1.34 | France, Provence | local protected-origin Texture=Creamy | Pale, fine-grained and floral, gathered on the Valensole plateau.
        a   | Chestnut honey          | chestnut     | 1.10 | France, Ardèche | local Texture=Liquid | Amber and slightly bitter, good with blue cheese.
        b   | Pure maple syrup        | maple-leaf   | 1.30 | Canada, Québec | vegan Texture=Liquid macros=0.1/0/67/60/0/0/0.02 | Amber, rich taste: sap from maples, boiled down and nothing else.
        c   | Agave syrup             | cactus       | 0.78 | Mexico | vegan Texture=Liquid macros=0/0/76/75/0/0/0.01 | Light and neutral, dissolves in cold drinks.
      `,
    },
    {
      category: 'spreads',
      type: 'Sweet spreads',
      price: 10.6,
      storage: 'Room temperature',
      macros: [34, 6, 50, 48, 4, 6.5, 0.08],
      labels: 'vegetarian gluten-free',
      keep: 'Stir before use; no need for the fridge.',
      uses: ['On bread, crêpes and the back of a spoon.', 'Warm slightly and pour over ice cream.'],
      packs: `
        a | Noisettines    | 280 g | jar |
        b | Halles         | 400 g | jar |
        c | Halles Organic | 300 g | jar |
      `,
      variants: `
        abc | Hazelnut cocoa spread   | chocolate-bar | 0.90 | France | nuts milk soya vat=standard | Roasted hazelnuts and cocoa, without palm oil.
        ac  | Dark hazelnut spread    | dark-chocolate | 1.16 | Italy, Piedmont | nuts soya vegan vat=standard macros=37/5.4/43/40/6/7.5/0.02 | More nuts, less sugar, and no milk.
        a   | Salted caramel spread   | custard       | 0.98 | France, Brittany | milk macros=17/11/62/58/0/2/0.9 | Cooked in copper with cream, butter and Guérande salt.
        b   | Chestnut cream          | chestnut      | 0.66 | France, Ardèche | local vegan macros=0.8/0.1/62/56/3/1.2/0.02 | Puréed chestnuts with vanilla, for fromage blanc and crêpes.
        a   | Speculoos spread        | cookie        | 0.72 | Belgium | gluten soya vegan macros=38/7/57/37/1.4/3/0.5 | Spiced biscuit turned into a spread; smooth or gone, there is no in between.
      `,
    },
    {
      category: 'spreads',
      type: 'Nut butters',
      price: 15,
      storage: 'Room temperature',
      macros: [50, 6.4, 13, 6, 8, 26, 0.3],
      labels: 'vegan vegetarian gluten-free no-added-sugar',
      keep: 'Oil may rise: stir and it is as new.',
      uses: ['On toast with banana.', 'A spoonful in porridge, smoothies or satay sauce.'],
      packs: `
        a | Noisettines    | 280 g | jar |
        b | Halles         | 350 g | jar |
        c | Halles Organic | 250 g | jar |
      `,
      variants: `
        abc | Smooth peanut butter    | peanuts  | 0.62 | France  | peanuts high-protein | Roasted peanuts and a pinch of salt, ground until it flows.
        ab  | Crunchy peanut butter   | peanuts  | 0.64 | France  | peanuts high-protein | The same, with pieces left in on purpose.
        ac  | Whole almond butter     | chestnut | 1.50 | Spain   | nuts macros=55/4.4/7/4.6/11/24/0.01 | Unpeeled almonds, lightly toasted and stone-ground.
        a   | Cashew butter           | peanuts  | 1.60 | Vietnam | nuts macros=48/9/27/6/4/18/0.02 | Naturally sweet and the creamiest of all.
        c   | Tahini                  | white-droplet | 0.98 | Türkiye | sesame macros=58/8.4/9/0.6/9/22/0.05 | Ground hulled sesame for houmous, dressings and halva.
      `,
    },
    {
      category: 'rusks-crepes',
      type: 'Rusks & crispbreads',
      price: 5.4,
      storage: 'Room temperature',
      macros: [6, 0.9, 73, 8, 5, 11, 1],
      allergens: 'gluten',
      labels: 'vegan vegetarian',
      keep: 'Keep in a tin once opened.',
      uses: ['With butter and jam, or fresh cheese and tomatoes.', 'The light side of breakfast.'],
      packs: `
        a | Matin Doré     | 300 g | bag |
        b | Halles         | 300 g | bag |
        c | Halles Organic | 270 g | bag |
      `,
      variants: `
        abc | Golden rusks            | bread      | 0.72 | France | local  | Twice-baked slices that break cleanly under the knife.
        ab  | Wholewheat rusks        | dark-bread | 0.80 | France | local wholegrain macros=6/0.9/66/8/9/12/1 | A darker, nuttier rusk with the fibre of whole wheat.
        ab  | Buckwheat crispbreads   | bread      | 1.36 | France | -gluten gluten-free macros=2/0.4/76/1.4/5/11/0.9 | Airy and crisp, made from buckwheat and rice.
        a   | Rye crispbreads         | dark-bread | 0.92 | Sweden | wholegrain macros=1.6/0.3/63/1.4/16/10/1 | Thin, dark and crunchy, full of fibre.
      `,
    },
    {
      category: 'rusks-crepes',
      type: 'Crêpes & waffles',
      price: 8.8,
      storage: 'Room temperature',
      macros: [13, 4.6, 54, 26, 1.6, 6, 0.7],
      allergens: 'gluten eggs milk',
      labels: 'vegetarian',
      keep: 'Reseal and eat within three days.',
      uses: ['Warm for ten seconds, then the topping of the day.', 'Snack time, ready when they are.'],
      packs: `
        a | Biscuiterie Malouen | 280 g | bag |
        b | Halles              | 300 g | bag |
      `,
      variants: `
        ab | Breton crêpes            | pancakes | 0.86 | France, Brittany | local | Thin, golden and lacy, made with butter on a round griddle.
        a  | Buckwheat galettes       | pancakes | 0.94 | France, Brittany | local macros=3/1.2/38/2/3/7/1 | Savoury pancakes for ham, egg and cheese.
        ab | Liège waffles            | waffle   | 1.00 | Belgium | soya macros=22/11/53/28/1.6/6/0.7 | Thick brioche waffles with crunchy pearls of sugar.
        b  | Fluffy pancakes          | pancakes | 0.92 | France  | | Small, thick and soft; maple syrup welcome.
        a  | Thin waffles with vanilla | waffle  | 1.12 | France, Lille | local macros=21/12/60/36/1.4/5/0.5 | Two crisp leaves around a vanilla butter filling.
      `,
    },
  ],
}
