import type { Department } from './schema.ts'

export const softDrinks: Department = {
  slug: 'soft-drinks',
  name: 'Water, juice & soft drinks',
  icon: 'beverage-box',
  tint: '#d9eef0',
  categories: `
    water         | Water                  | droplet       | WAT
    juice         | Juice & smoothies      | tangerine     | JUI
    fizzy-drinks  | Fizzy drinks & tonics  | cup-with-straw | SOD
    syrups-iced-tea | Syrups & iced tea    | tropical-drink | SYR
  `,
  families: [
    {
      category: 'water',
      type: 'Water',
      price: 0.62,
      storage: 'Room temperature',
      labels: 'vegan vegetarian gluten-free',
      keep: 'Store away from sunlight.',
      uses: ['At the table, at the desk, in the bag.', 'Cold, with or without lemon.'],
      packs: `
        a | Source Aravelle | 6 x 1.5 l | pack   |
        b | Source Aravelle | 1.5 l     | bottle |
        c | Halles          | 6 x 1.5 l | pack   |
        d | Halles          | 6 x 50 cl | pack   |
        e | Source Aravelle | 1 l       | flask  |
      `,
      variants: `
        abcd | Still spring water        | droplet       | 0.50 | France, Alps     | local Sparkling=No | Low in minerals and neutral in taste, right for babies’ bottles too.
        abc  | Still mineral water       | water-wave | 0.72 | France, Vosges   | local Sparkling=No | Rich in calcium and magnesium, with a slightly firm taste.
        abce | Sparkling mineral water   | bubbles       | 0.92 | France, Auvergne | local Sparkling=Yes | Fine natural bubbles from volcanic rock.
        acd  | Sparkling water with lemon | lemon        | 1.06 | France, Auvergne | local Sparkling=Yes | A squeeze of natural lemon, no sugar and no sweetener.
        a    | Sparkling water with mint | herb          | 1.06 | France, Auvergne | local Sparkling=Yes | Fresh mint essence in lively bubbles; no sugar.
      `,
    },
    {
      category: 'juice',
      type: 'Fruit juice',
      price: 2.9,
      storage: 'Room temperature',
      macros: [0.1, 0, 10, 9.6, 0.3, 0.5, 0.01],
      labels: 'vegan vegetarian gluten-free no-added-sugar',
      keep: 'Shake, then keep in the fridge once opened.',
      uses: ['A small glass at breakfast.', 'Best served cold.'],
      packs: `
        a | Pressoir Fleuri | 1 l        | flask  |
        b | Halles          | 1 l        | carton |
        c | Halles Organic  | 1 l        | flask  |
        d | Halles          | 6 x 20 cl  | pack   |
      `,
      variants: `
        abcd | Orange juice              | tangerine  | 0.92 | Spain & Brazil | | Pressed oranges with pulp, nothing else in the bottle.
        abcd | Apple juice               | red-apple  | 0.74 | France, Normandy | local | Cloudy, from four varieties of table and cider apples.
        abc  | Multi-fruit juice         | pineapple  | 0.92 | Various | | Orange, apple, pineapple, mango and passion fruit.
        ab   | Pineapple juice           | pineapple  | 0.96 | Costa Rica | | Ripe and foamy, sweet with a little bite.
        ac   | Grape juice               | grapes     | 0.96 | France, Languedoc | local macros=0.1/0/16/15.6/0.2/0.3/0.01 | Red grapes pressed like wine and bottled before they get ideas.
        ab   | Grapefruit juice          | grapefruit | 1.00 | Spain | macros=0.1/0/8.6/8/0.3/0.5/0.01 | Pink grapefruits: bright, bitter-sweet, wide awake.
        ab   | Tomato juice              | tomato     | 0.90 | France | local macros=0.1/0/3.6/3/0.6/0.8/0.5 | Vine tomatoes, a pinch of salt; add celery salt and stir.
        a    | Apricot nectar            | apricot    | 0.92 | France, Roussillon | local -no-added-sugar macros=0.1/0/13/12.6/0.5/0.4/0.01 | Half fruit, thick and velvety.
        a    | Carrot and orange juice   | carrot     | 1.06 | France | local macros=0.1/0/8/7/0.7/0.6/0.06 | Sweet carrots lifted by orange and a trace of ginger.
      `,
    },
    {
      category: 'juice',
      type: 'Chilled smoothies & juice',
      price: 6.2,
      storage: 'Chilled',
      macros: [0.2, 0, 12, 11, 1.4, 0.6, 0.01],
      labels: 'vegan vegetarian gluten-free no-added-sugar',
      keep: 'Keep refrigerated; drink within three days of opening.',
      uses: ['Shake hard, drink cold.', 'Fruit for those who forgot to buy fruit.'],
      packs: `
        a | Pressoir Fleuri | 75 cl | bottle |
        b | Halles          | 25 cl | bottle |
      `,
      variants: `
        ab | Strawberry banana smoothie | strawberry | 0.90 | France | | Whole crushed fruit, thick enough to need a wide straw.
        ab | Mango passion smoothie     | mango      | 0.98 | France | | Alphonso mango with the tang of passion fruit.
        a  | Freshly pressed orange juice | tangerine | 0.82 | Spain | macros=0.1/0/9.6/9/0.3/0.7/0.01 | Pressed this week, never heated for long, tastes like it.
        ab | Green smoothie             | kiwi-fruit | 1.06 | France | | Apple, kiwi, spinach and a little spirulina.
        a  | Fresh lemonade with ginger | lemon      | 0.78 | France | -no-added-sugar macros=0/0/8/7.6/0.1/0.1/0.01 | Cloudy lemon, fresh ginger and cane sugar.
      `,
    },
    {
      category: 'fizzy-drinks',
      type: 'Fizzy drinks',
      price: 1.36,
      storage: 'Room temperature',
      macros: [0, 0, 9.4, 9.2, 0, 0, 0.01],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Best very cold.',
      uses: ['With ice, a slice and good company.', 'For birthdays, barbecues and film nights.'],
      packs: `
        a | Fizzaro       | 1.5 l     | bottle |
        b | Fizzaro       | 6 x 33 cl | pack   |
        c | Halles        | 1.5 l     | bottle |
        d | Halles Basics | 2 l       | bottle |
        e | Fizzaro       | 33 cl     | can    |
      `,
      variants: `
        abcde | Cola                     | cup-with-straw | 0.96 | France | Caffeine=Yes Sugar=Regular | Full-bodied cola with vanilla and citrus oils.
        abce  | Cola, no sugar           | dark-droplet   | 0.96 | France | Caffeine=Yes Sugar=None no-added-sugar macros=0/0/0/0/0/0/0.02 | The same spice, no sugar, and not a calorie.
        acde  | Orange soda              | tangerine      | 0.88 | France | Caffeine=None Sugar=Regular | With twelve per cent orange juice and a little pulp.
        acd   | Cloudy lemonade          | lemon          | 0.72 | France | Caffeine=None Sugar=Reduced macros=0/0/4.8/4.6/0/0/0.01 | Lemon juice, bubbles and half the sugar.
        be    | Tonic water              | lime           | 1.10 | France | Caffeine=None Sugar=Reduced macros=0/0/6/5.8/0/0/0.01 | Dry and properly bitter, with natural quinine.
        be    | Ginger beer              | ginger-root    | 1.26 | France | Caffeine=None Sugar=Regular | Fiery root ginger; for mules or on its own.
        c     | Sparkling apple drink    | golden-apple   | 0.98 | France, Normandy | local Caffeine=None Sugar=None no-added-sugar macros=0/0/5.4/5.2/0/0/0.01 | Half apple juice, half sparkling water.
      `,
    },
    {
      category: 'syrups-iced-tea',
      type: 'Iced tea & infused drinks',
      price: 1.5,
      storage: 'Room temperature',
      macros: [0, 0, 5, 4.8, 0, 0, 0.01],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Chill well; keep in the fridge after opening.',
      uses: ['Over ice, with a sprig of mint.', 'The thermos of summer.'],
      packs: `
        a | Fizzaro        | 1.5 l     | bottle |
        b | Halles         | 1.5 l     | bottle |
        c | Halles Organic | 1 l       | carton |
        d | Fizzaro        | 6 x 33 cl | pack   |
      `,
      variants: `
        abcd | Peach iced tea           | peach      | 0.90 | France | Caffeine=Yes  | Brewed black tea with white peach, not too sweet.
        abc  | Lemon iced tea           | lemon      | 0.90 | France | Caffeine=Yes  | Black tea and lemon juice, brisk and cool.
        ab   | Mint green iced tea      | herb       | 0.96 | France | Caffeine=Yes  | Green tea with mint leaves, lightly sweetened.
        c    | Hibiscus iced infusion   | hibiscus   | 1.10 | France | Caffeine=None | Ruby-red, tangy and free of caffeine.
      `,
    },
    {
      category: 'syrups-iced-tea',
      type: 'Syrups',
      price: 4.6,
      storage: 'Room temperature',
      macros: [0, 0, 80, 79, 0, 0.1, 0.01],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Keeps two months after opening.',
      uses: ['One part syrup, seven parts cold water.', 'Also in cocktails and over crushed ice.'],
      packs: `
        a | Pressoir Fleuri | 70 cl | flask |
        b | Halles          | 75 cl | tin   |
      `,
      variants: `
        ab | Grenadine syrup           | cherries   | 0.72 | France | | Red fruits and a touch of vanilla; the colour of sunsets.
        ab | Mint syrup                | herb       | 0.74 | France | | Peppermint from Milly, clear taste, no green dye.
        ab | Strawberry syrup          | strawberry | 0.80 | France | | Smells like jam on the stove.
        a  | Lemon syrup               | lemon      | 0.82 | France | | Real lemon juice for a quick citronnade.
        a  | Elderflower syrup         | cherry-blossom | 1.16 | France, Alsace | local | Infused with fresh blossom, delicate and muscat-like.
        a  | Almond syrup              | chestnut   | 1.06 | France | nuts | Orgeat with a marzipan taste, for milk and mai tais.
      `,
    },
  ],
}
