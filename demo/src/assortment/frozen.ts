import type { Department } from './schema.ts'

export const frozen: Department = {
  slug: 'frozen',
  name: 'Frozen',
  icon: 'snowflake',
  tint: '#dcebf6',
  categories: `
    frozen-vegetables-fruit | Vegetables & fruit     | pea-pod      | FZV
    frozen-meals-pizza      | Pizzas & meals         | pizza        | FZM
    frozen-potatoes         | Chips & potatoes       | french-fries | FZP
    frozen-fish-meat        | Fish & meat            | fish         | FZF
    ice-cream               | Ice cream & desserts   | ice-cream    | ICE
  `,
  families: [
    {
      category: 'frozen-vegetables-fruit',
      type: 'Frozen vegetables',
      price: 4.4,
      storage: 'Frozen',
      macros: [0.4, 0.1, 5, 2.6, 3.2, 2.6, 0.05],
      labels: 'vegan vegetarian gluten-free frozen',
      keep: 'Keep at −18 °C; never refreeze.',
      uses: [
        'Straight from the bag into the pan.',
        'Take out only what you need and reseal.',
        'Cut, washed and ready.',
      ],
      packs: `
        a | Fjällblå       | 600 g | bag |
        b | Halles         | 1 kg  | bag |
        c | Halles Organic | 600 g | bag |
      `,
      variants: `
        abc | Garden peas           | pea-pod   | 0.80 | France | local macros=0.8/0.2/9/4.5/5.4/5.6/0.02 | Extra-fine peas, frozen within hours, sweeter than most fresh ones.
        abc | Fine green beans      | pea-pod   | 0.84 | France | local | Thin beans, topped and tailed, with some snap left.
        abc | Leaf spinach          | leafy-green | 0.78 | France | local | Portions of chopped leaves that thaw in their own steam.
        ab  | Broccoli florets      | broccoli  | 0.92 | Spain  |       | Small, even florets for the wok and the steamer.
        ab  | Sliced mushrooms      | button-mushroom | 1.06 | France | local | Cleaned, sliced and frozen apart so they do not clump.
        b   | Ratatouille vegetables | eggplant | 0.86 | France | local | Courgettes, aubergines, peppers, tomatoes and onions, cut to size.
        ab  | Wok vegetable mix     | bell-pepper | 1.06 | Belgium |     | Peppers, mange-tout, baby corn and bean sprouts.
        b   | Chopped onions        | onion     | 0.72 | France | local | No tears, no board: pour and go.
        a   | Chopped shallots      | onion     | 1.60 | France | local | Fine dice for sauces, from Breton shallots.
        b   | Soup vegetables       | carrot    | 0.62 | France | local celery | Leeks, carrots, potatoes, turnips and celeriac for a litre and a half of soup.
      `,
    },
    {
      category: 'frozen-vegetables-fruit',
      type: 'Frozen fruit',
      price: 8.6,
      storage: 'Frozen',
      macros: [0.4, 0, 8.4, 7, 3.6, 0.9, 0],
      labels: 'vegan vegetarian gluten-free frozen no-added-sugar',
      keep: 'Keep at −18 °C; thaw slowly in the fridge.',
      uses: ['For smoothies, crumbles and winter breakfasts.', 'Stir half-frozen into yogurt.'],
      packs: `
        a | Fjällblå       | 450 g | pouch |
        b | Halles         | 600 g | pouch |
      `,
      variants: `
        ab | Red berry mix         | strawberry  | 0.88 | Poland  | | Strawberries, raspberries, blackcurrants and redcurrants.
        ab | Raspberries           | raspberry   | 1.18 | Serbia  | | Whole berries, frozen one by one.
        ab | Blueberries           | blueberries | 1.02 | Sweden  | | Small wild berries with dark flesh that colours everything it touches.
        a  | Mango pieces          | mango       | 0.94 | Peru    | | Ripe mango in even cubes, ready for lassi and sorbet.
      `,
    },
    {
      category: 'frozen-meals-pizza',
      type: 'Frozen pizzas',
      price: 9.4,
      storage: 'Frozen',
      macros: [9, 3.8, 29, 3, 2.2, 10, 1.2],
      allergens: 'gluten milk',
      labels: 'vegetarian frozen',
      keep: 'Keep at −18 °C; bake without thawing.',
      uses: ['Twelve minutes at 220 °C on the rack.', 'Add a few basil leaves when it comes out.'],
      packs: `
        a | Casa Brindello | 400 g | flatbox |
        b | Halles         | 380 g | flatbox |
      `,
      variants: `
        ab | Margherita            | pizza          | 0.80 | Italy | | Stone-baked base, crushed tomatoes, mozzarella and nothing to hide.
        ab | Four-cheese pizza     | cheese-wedge   | 1.00 | Italy | | Mozzarella, gorgonzola, provolone and hard cheese on a cream base.
        ab | Ham and mushroom pizza | button-mushroom | 0.94 | Italy | -vegetarian | Cooked ham and sliced mushrooms over tomato and mozzarella.
        a  | Grilled vegetable pizza | eggplant     | 1.00 | Italy | | Aubergine, courgette and peppers, grilled before they go on.
        a  | Goat’s cheese and honey pizza | honey-pot | 1.12 | Italy | | Goat’s cheese, a thread of honey on a white base, sweet and tangy.
        b  | Spicy salami pizza    | hot-pepper     | 0.96 | Italy | -vegetarian | Thin slices of hot salami that curl and crisp at the edges.
      `,
    },
    {
      category: 'frozen-meals-pizza',
      type: 'Frozen meals',
      price: 9.8,
      storage: 'Frozen',
      macros: [6, 2, 16, 2, 2, 7, 0.9],
      labels: 'frozen',
      keep: 'Keep at −18 °C.',
      uses: ['Straight from the freezer, no thawing.', 'A good reason to keep a drawer free.'],
      packs: `
        a | Fjällblå | 450 g | bag |
        b | Halles   | 900 g | bag |
      `,
      variants: `
        ab | Paella                | shallow-pan-of-food | 0.98 | Spain  | crustaceans molluscs fish gluten-free | Saffron rice with chicken, prawns, mussels and peas.
        ab | Chicken fried rice    | cooked-rice    | 0.82 | France | eggs soya gluten | Jasmine rice tossed with chicken, egg, peas and soy sauce.
        b  | Potato and lardon pan | potato         | 0.78 | France | milk gluten-free | Golden potatoes, smoked lardons and onions, ready in one pan.
        a  | Vegetable lasagne     | pie            | 0.90 | Italy  | gluten milk vegetarian | Layers of pasta, courgette, spinach and tomato under a light béchamel.
        a  | Vegetable gyoza       | dumpling       | 1.16 | France | gluten soya sesame vegan vegetarian | Crisp-bottomed dumplings with cabbage, carrot and ginger.
        b  | Mini spring rolls     | burrito        | 0.92 | France | gluten soya vegan vegetarian | Crunchy rolls with vegetables and glass noodles, for the oven.
      `,
    },
    {
      category: 'frozen-potatoes',
      type: 'Frozen potatoes',
      price: 3,
      storage: 'Frozen',
      macros: [5, 0.6, 24, 0.6, 2.8, 2.4, 0.1],
      labels: 'vegan vegetarian gluten-free frozen',
      keep: 'Keep at −18 °C; cook from frozen.',
      uses: ['Spread in one layer so they crisp.', 'Salt when they come out, not before.'],
      packs: `
        a | Fjällblå      | 750 g  | bag |
        b | Halles        | 1.5 kg | bag | family bag
        c | Halles Basics | 1 kg   | bag |
      `,
      variants: `
        abc | Oven chips            | french-fries | 0.84 | Belgium | | Thick-cut potatoes, pre-cooked in sunflower oil; twenty minutes in the oven.
        ab  | Thin fries            | french-fries | 0.92 | Belgium | | Matchstick fries for those who like more crunch than fluff.
        ab  | Country wedges        | potato       | 1.06 | Belgium | | Skin-on wedges with paprika and garlic.
        b   | Hash browns           | potato       | 1.02 | Netherlands | | Grated potato shaped into triangles, crisp through and through.
        a   | Duchess potatoes      | soft-ice-cream | 1.12 | France | eggs milk vegetarian | Piped rosettes of mash that brown at the ridges.
        a   | Sweet potato fries    | roasted-sweet-potato | 1.60 | Belgium | | Lightly coated so they stay crisp, naturally sweet.
      `,
    },
    {
      category: 'frozen-fish-meat',
      type: 'Frozen fish & meat',
      price: 14.5,
      storage: 'Frozen',
      macros: [4, 0.8, 4, 0.4, 0.3, 16, 0.5],
      labels: 'frozen',
      keep: 'Keep at −18 °C; never refreeze.',
      uses: ['Take what you need, close the box.', 'A good dinner that was in the freezer all along.'],
      packs: `
        a | Fjällblå | 400 g | box |
        b | Halles   | 600 g | box |
      `,
      variants: `
        ab | Pollock fillets         | fillet       | 0.80 | North Pacific | fish gluten-free responsible-fishing macros=0.7/0.1/0/0/0/17.5/0.25 | Boneless white fillets, frozen at sea.
        ab | Salmon portions         | salmon       | 1.40 | Norway        | fish gluten-free macros=14/2.5/0/0/0/20/0.1 | Skinless portions of even thickness.
        ab | Breaded fish fingers    | fried-shrimp | 0.70 | Germany       | fish gluten responsible-fishing macros=9/1/19/1.4/1.2/12.5/0.9 | Whole pollock fillet in a golden crumb; children eat them first.
        a  | Raw peeled prawns       | shrimp       | 1.36 | Vietnam       | crustaceans sulphites gluten-free macros=0.8/0.2/0/0/0/17/0.9 | Large, peeled, tail on, glazed thinly so you pay for prawns and not for ice.
        b  | Seafood mix             | squid        | 0.94 | Spain         | crustaceans molluscs sulphites gluten-free macros=1/0.2/2/0/0/14/0.9 | Mussels, squid rings and prawns for pasta and paella.
        ab | Beef burgers            | hamburger    | 0.76 | France        | local gluten-free macros=15/6.8/0/0/0/18.5/0.2 | Pure beef, nothing added, frozen flat so they cook evenly.
        b  | Breaded chicken escalopes | poultry-leg | 0.72 | France       | local gluten macros=11/1.4/17/1/1/15/0.9 | Chicken breast in a crisp crumb, twelve minutes in the oven.
      `,
    },
    {
      category: 'ice-cream',
      type: 'Ice cream & sorbet',
      price: 8.2,
      storage: 'Frozen',
      macros: [9, 5.8, 24, 21, 0.6, 3.2, 0.12],
      allergens: 'milk',
      labels: 'vegetarian frozen',
      keep: 'Keep at −18 °C; leave out five minutes before scooping.',
      uses: [
        'Two scoops and a crisp wafer.',
        'On warm fruit tart, obviously.',
        'No one has ever regretted a second scoop.',
      ],
      packs: `
        a | Glacier Montaud | 50 cl | tub |
        b | Halles          | 1 l   | tub |
      `,
      variants: `
        ab | Vanilla ice cream        | ice-cream     | 0.90 | France | eggs gluten-free Flavour=Vanilla  | Made with cream and real vanilla pods; the specks are the proof.
        ab | Chocolate ice cream      | chocolate-bar | 0.94 | France | eggs gluten-free Flavour=Chocolate | Dark chocolate melted into the cream, with shavings for bite.
        a  | Salted caramel ice cream | custard       | 1.08 | France, Brittany | eggs gluten-free Flavour=Caramel | Caramel taken far enough to be interesting, with a pinch of Breton salt.
        ab | Pistachio ice cream      | kiwi-fruit    | 1.22 | Italy  | eggs nuts gluten-free Flavour=Pistachio | Ground roasted pistachios, pale green by nature.
        a  | Coffee ice cream         | coffee-bean   | 1.04 | France | eggs gluten-free Flavour=Coffee | Infused with freshly ground arabica.
        ab | Strawberry sorbet        | strawberry    | 0.92 | France | -milk vegan gluten-free Flavour=Strawberry macros=0.2/0/28/26/1/0.4/0.01 | Sixty per cent strawberries, plus sugar and a little lemon.
        ab | Lemon sorbet             | lemon         | 0.86 | France | -milk vegan gluten-free Flavour=Lemon macros=0.1/0/28/26/0.3/0.2/0.01 | Sharp and clean, the best end to a rich meal.
        a  | Mango sorbet             | mango         | 0.98 | France | -milk vegan gluten-free Flavour=Mango macros=0.2/0/29/27/0.8/0.4/0.01 | Alphonso mango, dense enough to pass for ice cream.
      `,
    },
    {
      category: 'ice-cream',
      type: 'Cones, bars & frozen desserts',
      price: 11.4,
      storage: 'Frozen',
      macros: [15, 10, 32, 26, 1.4, 3.8, 0.14],
      allergens: 'milk',
      labels: 'vegetarian frozen',
      keep: 'Keep at −18 °C.',
      uses: ['For hot afternoons and good school reports.', 'Straight from the freezer to the garden.'],
      packs: `
        a | Glacier Montaud | 6 pieces ~ 420 g | flatbox |
        b | Halles          | 8 pieces ~ 560 g | flatbox |
      `,
      variants: `
        ab | Vanilla cones            | soft-ice-cream | 0.86 | France | gluten soya Flavour=Vanilla | Crisp wafer lined with chocolate right to the tip.
        ab | Chocolate cones          | soft-ice-cream | 0.88 | France | gluten soya Flavour=Chocolate | Chocolate ice cream under a crackling cocoa top.
        ab | Almond chocolate bars    | chocolate-bar  | 1.20 | France | nuts soya Flavour=Almond | Vanilla ice cream in thick milk chocolate with chopped almonds.
        a  | Fruit ice lollies        | lollipop       | 0.62 | France | -milk vegan gluten-free Flavour=Fruit macros=0/0/21/19/0.3/0.1/0.01 | Strawberry, orange and lemon on a stick, made with fruit juice.
        a  | Profiteroles             | doughnut       | 1.10 | France | gluten eggs soya Flavour=Vanilla | Choux buns filled with vanilla ice cream, hot chocolate sauce included.
      `,
    },
  ],
}
