import type { Department } from './schema.ts'

const RAW = 'vegan vegetarian gluten-free'

export const fruitVegetables: Department = {
  slug: 'fruit-vegetables',
  name: 'Fruit & vegetables',
  icon: 'red-apple',
  tint: '#e3f1dc',
  categories: `
    apples-pears          | Apples & pears             | green-apple | APL
    citrus-fruit          | Citrus fruit               | tangerine   | CIT
    berries-stone-fruit   | Berries, grapes & stone fruit | strawberry | BRY
    bananas-exotic-fruit  | Bananas & exotic fruit     | banana      | EXO
    tomatoes-salad        | Tomatoes, salad & herbs    | tomato      | SAL
    roots-onions          | Potatoes, roots & onions   | carrot      | ROO
    seasonal-vegetables   | Seasonal vegetables        | broccoli    | VEG
  `,
  families: [
    {
      category: 'apples-pears',
      type: 'Apples',
      price: 2.7,
      storage: 'Room temperature',
      macros: [0.2, 0, 11.8, 10.6, 2.1, 0.3, 0],
      labels: RAW,
      keep: 'Keeps for weeks in a cool room, away from bananas.',
      uses: [
        'Good in a lunch box, better with a slice of cheese.',
        'Leave the skin on: that is where most of the fibre is.',
        'Slice into a salad with walnuts, or bake whole with cinnamon.',
      ],
      packs: `
        a | Verger d'Oriane | 1.5 kg           | bag   | value bag
        b | Halles          | 1 kg             | net   |
        c | Halles Organic  | 4 pieces ~ 640 g | tray  |
        d | Halles          | 1 piece ~ 180 g  | loose | loose
      `,
      variants: `
        abcd | Gala apples           | red-apple   | 1.00 | France, Loire Valley | local Variety=Gala            | Small, red-striped apples with thin skin and a sweet, mild crunch that children like.
        abd  | Golden apples         | golden-apple | 0.94 | France, Limousin    | local Variety=Golden          | Yellow apples with tender flesh and a honeyed taste, as good raw as in a tart.
        bcd  | Granny Smith apples   | green-apple | 1.06 | France               | Variety=Granny_Smith          | Bright green, very crisp and properly sharp: the apple for people who find others too sweet.
        ad   | Reinette apples       | russet-apple | 1.22 | France, Normandy    | local Variety=Reinette        | An old variety with rough skin and dense flesh that holds its shape in the oven.
        bc   | Braeburn apples       | striped-apple | 1.10 | France               | Variety=Braeburn              | Firm and juicy, with a balance of sugar and acidity that works from snack to crumble.
      `,
    },
    {
      category: 'apples-pears',
      type: 'Pears',
      price: 3.3,
      storage: 'Room temperature',
      macros: [0.2, 0, 11, 9.8, 3, 0.4, 0],
      labels: RAW,
      keep: 'Ripen at room temperature, then move to the fridge.',
      uses: [
        'Press gently near the stem: when it gives, it is ready.',
        'Serve with blue cheese, or poach in red wine.',
      ],
      packs: `
        a | Verger d'Oriane | 1 kg             | tray  |
        b | Halles Organic  | 4 pieces ~ 700 g | tray  |
        c | Halles          | 1 piece ~ 190 g  | loose | loose
      `,
      variants: `
        abc  | Conference pears      | pear | 1.00 | France, Anjou     | local Variety=Conference | Long green-brown pears with melting, juicy flesh and very little grain.
        ac   | Williams pears        | pear | 1.06 | France, Provence  | local Variety=Williams   | Fragrant summer pears that turn from green to yellow as they soften.
        a    | Comice pears          | pear | 1.24 | France            | Variety=Comice           | The dessert pear: large, round, buttery in texture and full of juice.
      `,
    },
    {
      category: 'citrus-fruit',
      type: 'Citrus fruit',
      price: 2.9,
      storage: 'Room temperature',
      macros: [0.2, 0, 9.2, 8.4, 2, 0.9, 0],
      labels: RAW,
      keep: 'Store in the fruit bowl for a week or in the fridge for three.',
      uses: [
        'Zest first, squeeze after: nothing is wasted.',
        'A slice in sparkling water is the quickest drink we know.',
        'Cut into segments for a winter salad with fennel and olives.',
      ],
      packs: `
        a | Solterra Fruits | 1.5 kg           | net   |
        b | Halles          | 1 kg             | net   |
        c | Halles Organic  | 500 g            | net   |
        d | Halles          | 1 piece ~ 200 g  | loose | loose
      `,
      variants: `
        ab   | Juicing oranges      | tangerine | 0.78 | Spain, Valencia   | Variety=Valencia_Late | Thin-skinned oranges heavy with juice; three of them fill a glass.
        abd  | Navel oranges        | tangerine | 0.96 | Spain             | Variety=Navel         | Seedless oranges that peel in wide strips and split into neat, sweet segments.
        abc  | Clementines          | clementine | 1.10 | France, Corsica   | local Variety=Clementine | Small and seedless, sold with their leaves, with the sharp-sweet taste of Corsican orchards.
        bcd  | Lemons               | lemon     | 0.98 | Spain, Murcia     | Variety=Primofiori    | Juicy lemons with a clean, bright acidity for fish, dressings and tea.
        cd   | Limes                | lime      | 1.55 | Mexico            | Variety=Persian       | Seedless limes with plenty of juice, ready for guacamole, curries and ice-cold drinks.
        bd   | Pink grapefruit      | grapefruit | 1.00 | Spain            | Variety=Star_Ruby     | Deep pink flesh with just enough bitterness to wake you up.
      `,
    },
    {
      category: 'berries-stone-fruit',
      type: 'Berries',
      price: 14,
      storage: 'Chilled',
      macros: [0.4, 0, 7.4, 6.2, 3.4, 0.8, 0],
      labels: RAW,
      keep: 'Keep in the fridge and rinse only just before eating.',
      uses: ['Scatter over yogurt or porridge.', 'A handful with a spoon of cream is dessert done.'],
      packs: `
        a | Potager Lunel  | 250 g | punnet |
        b | Halles         | 500 g | punnet |
        c | Halles Organic | 125 g | punnet |
      `,
      variants: `
        abc  | Gariguette strawberries | strawberry   | 0.92 | France, Périgord | local Variety=Gariguette | Long, bright red and scented: the first French strawberry of spring.
        ab   | Round strawberries      | strawberry   | 0.62 | Spain, Huelva    | Variety=Clery            | Firm, sweet strawberries that travel well and keep their shape in a tart.
        ac   | Raspberries             | raspberry    | 1.20 | Portugal         | Variety=Tulameen         | Soft, tart-sweet raspberries, picked by hand straight into the punnet.
        abc  | Blueberries             | blueberries  | 0.98 | France, Landes   | local Variety=Duke       | Plump berries with a dusty bloom and a mild, winey sweetness.
        a    | Blackberries            | blackberry   | 1.22 | Portugal         | Variety=Loch_Ness        | Large and glossy, juicy to the core, with a pleasant woodland edge.
      `,
    },
    {
      category: 'berries-stone-fruit',
      type: 'Grapes & stone fruit',
      price: 4.4,
      storage: 'Room temperature',
      macros: [0.2, 0, 13, 12.2, 1.5, 0.8, 0],
      labels: RAW,
      keep: 'Let it ripen in the fruit bowl, then eat within two days.',
      uses: [
        'Bring to room temperature before serving: cold hides the scent.',
        'Roast the ripest ones with a little thyme.',
      ],
      packs: `
        a | Solterra Fruits | 1 kg  | tray   |
        b | Halles          | 500 g | punnet |
      `,
      variants: `
        ab | White seedless grapes | green-grapes | 1.00 | Italy, Puglia    | Variety=Superior     | Crunchy pale-green grapes without pips, sweet from the first to the last of the bunch.
        ab | Black Muscat grapes   | grapes       | 1.12 | France, Ventoux  | local Variety=Muscat_de_Hambourg | Perfumed blue-black grapes with the typical Muscat scent.
        ab | Yellow peaches        | peach        | 0.86 | France, Roussillon | local Variety=Royal_Glory | Velvety peaches with melting yellow flesh; have a napkin ready.
        b  | Apricots              | apricot      | 1.02 | France, Drôme    | local Variety=Bergeron | Orange-blushed apricots, firm enough for tarts and sweet enough to eat by the bowl.
        ab | Red plums             | plum         | 0.80 | France, Moissac  | local Variety=Reine_Claude_Dorée | Juicy plums with a stone that comes away cleanly.
        b  | Sweet cherries        | cherries     | 1.90 | France, Céret    | local Variety=Burlat | Dark, shiny and plump, picked with the stem so they stay fresh.
      `,
    },
    {
      category: 'bananas-exotic-fruit',
      type: 'Exotic fruit',
      price: 4.2,
      storage: 'Room temperature',
      macros: [0.3, 0.1, 15, 12.6, 2.2, 0.9, 0],
      labels: RAW,
      keep: 'Never below 12 °C: the fridge stops it ripening.',
      uses: ['Blend with yogurt and a squeeze of lime.', 'Ripe when it smells of itself.'],
      packs: `
        a | Solterra Fruits | 1 kg             | loose |
        b | Halles Organic  | 600 g            | tray  |
        c | Halles          | 1 piece ~ 450 g  | loose | loose
      `,
      variants: `
        ab | Bananas            | banana     | 0.46 | Guadeloupe & Martinique | local Variety=Cavendish   | Yellow with green tips on delivery day, ready to eat the day after.
        b  | Fair-trade bananas | banana     | 0.50 | Dominican Republic      | fair-trade Variety=Cavendish | Grown by a cooperative that sets aside a premium for its schools.
        c  | Pineapple          | pineapple  | 0.72 | Costa Rica        | Variety=MD2               | Golden-fleshed and very sweet; the leaves pull out easily when it is ready.
        c  | Mango              | mango      | 1.30 | Peru              | Variety=Kent              | Smooth flesh without strings, honey-sweet, with a thin stone.
        ac | Green kiwis        | kiwi-fruit | 0.92 | France, Adour     | local Variety=Hayward     | Tangy green kiwis, one of the best sources of vitamin C in the fruit aisle.
        c  | Coconut            | coconut    | 0.75 | Ivory Coast       | Variety=Brown macros=33/29/6/6/9/3.3/0.04             | Heavy with water, thick white flesh; pierce two eyes, drain, then crack.
        c  | Charentais melon   | melon      | 0.70 | France, Charente  | local Variety=Charentais  | Orange, perfumed and sweet: heavy in the hand and cracked at the stem when ripe.
        a  | Seedless watermelon | watermelon | 0.42 | Spain, Almería   | Variety=Fashion           | Crisp red flesh without black seeds, cut thick for hot days.
        c  | Hass avocado       | avocado    | 1.20 | Spain, Málaga     | Variety=Hass macros=15/2.2/1.9/0.6/6.7/2/0.01              | Dark, bumpy skin around buttery green flesh; delivered ready to eat within two days.
      `,
    },
    {
      category: 'tomatoes-salad',
      type: 'Salad vegetables',
      price: 4,
      storage: 'Chilled',
      macros: [0.2, 0, 3.2, 2.6, 1.2, 0.9, 0.01],
      labels: RAW,
      keep: 'Store in the salad drawer, tomatoes excepted: they prefer the worktop.',
      uses: ['A pinch of salt, good olive oil, and stop there.', 'The base of a summer lunch.'],
      packs: `
        a | Potager Lunel  | 500 g           | tray   |
        b | Halles         | 250 g           | punnet |
        c | Halles Organic | 500 g           | tray   |
        d | Halles         | 1 piece ~ 350 g | loose  | loose
      `,
      variants: `
        ac  | Vine tomatoes        | tomato       | 0.90 | France, Brittany | local Variety=Clotilde       | Round tomatoes still on the vine, which keeps them fragrant for days.
        bc  | Cherry tomatoes      | tomato       | 1.55 | France, Brittany | local Variety=Cherry         | Bite-sized and sweet; they disappear before they reach the salad bowl.
        a   | Oxheart tomatoes     | tomato       | 1.45 | France, Provence | local Variety=Cœur_de_Bœuf   | Ribbed, meaty tomatoes with hardly any seeds, made for thick slices.
        d   | Cucumber             | cucumber     | 0.84 | France, Loiret   | local                        | Long, straight and crunchy, with a thin skin you can leave on.
        ad  | Red bell peppers     | red-pepper   | 1.20 | Spain, Almería   | Colour=Red                   | Thick-walled sweet peppers for stuffing, roasting or eating raw.
        ad  | Green bell peppers   | bell-pepper  | 1.00 | Spain, Almería   | Colour=Green                 | Picked young, with a fresh, slightly bitter taste that suits stews.
        b   | Lamb's lettuce       | leafy-green  | 3.10 | France, Nantes   | local                        | Tender rosettes with a nutty taste, washed and ready to dress.
        bc  | Baby spinach         | leafy-green  | 2.60 | France, Picardy  | local                        | Young leaves soft enough for salads and quick to wilt in a pan.
        d   | Batavia lettuce      | lettuce      | 1.05 | France, Drôme    | local                        | A full head with crisp ribs and curly edges that hold the dressing.
        b   | Rocket               | leafy-green  | 2.90 | Italy            |                              | Peppery leaves for pizza, carpaccio and anything that needs a lift.
      `,
    },
    {
      category: 'tomatoes-salad',
      type: 'Fresh herbs',
      price: 38,
      storage: 'Chilled',
      macros: [0.6, 0.1, 4, 1, 3.4, 3, 0.05],
      labels: RAW,
      keep: 'Stand the stems in a glass of water, or wrap in a damp cloth.',
      uses: [
        'Add at the last minute to keep the scent.',
        'Chop the stems too: they carry as much flavour as the leaves.',
      ],
      packs: `
        a | Potager Lunel  | 30 g | sachet |
        b | Halles Organic | 20 g | sachet |
      `,
      variants: `
        ab | Flat-leaf parsley | herb        | 0.85 | France | local | Bright and grassy, cut with long stems for tabbouleh, omelettes and potatoes.
        ab | Basil             | leafy-green | 1.15 | France | local | Large, soft leaves with a sweet, peppery scent; tear them, do not chop.
        a  | Mint              | herb        | 1.05 | Morocco |      | Cool and strong, for tea, lamb and a bowl of peas.
        ab | Coriander         | herb        | 1.00 | France | local | Citrusy leaves that finish curries, tacos and carrot soup.
        a  | Chives            | chives      | 1.10 | France | local | Fine, straight blades with a gentle onion taste.
      `,
    },
    {
      category: 'roots-onions',
      type: 'Potatoes',
      price: 1.5,
      storage: 'Room temperature',
      macros: [0.1, 0, 16.5, 0.9, 2.1, 2, 0.01],
      labels: RAW,
      keep: 'Keep dark and airy; light turns potatoes green.',
      uses: ['Start in cold salted water for an even cook.', 'Leave the skins on if you roast them.'],
      packs: `
        a | Halles         | 2.5 kg | net  |
        b | Potager Lunel  | 1.5 kg | bag  |
        c | Halles Organic | 1.5 kg | bag  |
        d | Halles Basics  | 5 kg   | sack | big bag
      `,
      variants: `
        abc | Waxy potatoes        | potato | 1.00 | France, Picardy | local Use=Steaming_and_salads Variety=Charlotte | Yellow and firm, they stay whole in salads, gratins and the steamer.
        acd | Floury potatoes      | potato | 0.90 | France, Beauce  | local Use=Mash_and_chips Variety=Bintje         | Dry and fluffy once cooked: the right potato for mash, chips and soup.
        b   | Baby potatoes        | potato | 1.50 | France, Noirmoutier | local Use=Whole,_with_skin Variety=Sirtema  | Thin-skinned and thumb-sized; rub with a cloth, butter the pan, done.
        bc  | Sweet potatoes       | roasted-sweet-potato | 1.70 | Spain | Use=Roasting | Orange-fleshed, sweet and silky, at their best roasted with a little chilli.
      `,
    },
    {
      category: 'roots-onions',
      type: 'Roots & onions',
      price: 2,
      storage: 'Room temperature',
      macros: [0.2, 0, 7.6, 5, 2.6, 1.1, 0.08],
      labels: RAW,
      keep: 'Store cool and dry; take carrots out of the plastic.',
      uses: ['The start of most soups and stews.', 'Roast with oil and cumin until the edges brown.'],
      packs: `
        a | Halles         | 1 kg  | net   |
        b | Halles Organic | 1 kg  | bag   |
        c | Potager Lunel  | 500 g | bag   |
      `,
      variants: `
        abc | Carrots            | carrot  | 0.80 | France, Landes     | local | Grown in sand, so they come up straight, sweet and easy to scrub.
        ab  | Yellow onions      | onion   | 0.82 | France, Burgundy   | local | All-purpose onions that turn golden and sweet in the pan.
        c   | Red onions         | red-onion | 1.15 | France           | local | Mild enough to eat raw in rings, and beautiful when pickled.
        c   | Pink garlic        | garlic  | 4.60 | France, Lautrec    | protected-origin macros=0.5/0.1/29/1/2.7/6/0.02 | Plaited pink garlic from the Tarn: gentle, slightly sweet, long-keeping.
        c   | Shallots           | onion   | 1.95 | France, Brittany   | local | Long shallots for vinaigrettes, béarnaise and steak.
        c   | Cooked beetroot    | beetroot | 1.60 | France, Loiret    | local Prepared=Cooked,_ready_to_eat | Steamed in the skin and vacuum-packed, ready to dice into a salad.
        c   | Pink radishes      | radish  | 1.75 | France, Nantes     | local | Crunchy and only a little hot; eat with bread, butter and salt.
        c   | Fresh ginger       | ginger-root | 3.20 | Peru           |       | Juicy, thin-skinned roots for tea, stir-fries and marinades.
        a   | Leeks              | leek    | 1.25 | France, Normandy   | local | Long white shafts for vinaigrette, quiche and potato soup.
      `,
    },
    {
      category: 'seasonal-vegetables',
      type: 'Vegetables',
      price: 3.4,
      storage: 'Chilled',
      macros: [0.3, 0.1, 4, 2.6, 2.6, 2.3, 0.03],
      labels: RAW,
      keep: 'Keep in the vegetable drawer and eat within five days.',
      uses: [
        'Steam until just tender, then finish in the pan.',
        'Good roasted hot and fast with a little oil.',
        'Cook more than you need: leftovers make the next soup.',
      ],
      packs: `
        a | Halles         | 500 g           | tray  |
        b | Halles Organic | 400 g           | tray  |
        c | Halles         | 1 piece ~ 700 g | loose | loose
      `,
      variants: `
        ab | Broccoli              | broccoli       | 0.95 | France, Brittany | local | Tight dark-green heads; peel the stalk and cook it too.
        c  | White cauliflower     | cauliflower    | 0.88 | France, Brittany | local | Dense, snow-white heads with their leaves, which are good in soup.
        ab | Courgettes            | courgette      | 0.82 | France, Provence | local | Small and firm, with few seeds, for the grill, gratins and ratatouille.
        a  | Aubergines            | eggplant       | 0.94 | France, Provence | local | Shiny and light in the hand, with creamy flesh that soaks up olive oil.
        ab | White mushrooms       | mushroom       | 1.65 | France, Saumur   | local | Closed caps from the Loire caves, mild and firm.
        a  | Chestnut mushrooms    | brown-mushroom | 1.90 | France, Saumur   | local | Browner, drier and nuttier than white mushrooms; they keep their shape in the pan.
        a  | Green beans           | pea-pod        | 2.10 | Kenya            |       | Extra-fine beans, topped, ready for four minutes in boiling water.
        c  | Butternut squash      | squash         | 0.62 | France, Vaucluse | local | Sweet orange flesh with a chestnut note, for soup and roasting trays.
        a  | Green asparagus       | asparagus      | 2.80 | France, Landes   | local | Cut in the morning, thick-stemmed, with tips that stay tight.
        c  | Red cabbage           | red-cabbage    | 0.48 | France, Alsace   | local | Firm and glossy; shred finely for a slaw or braise slowly with apple.
        a  | Fresh peas in the pod | pea-pod        | 1.80 | France           | local | Sweet spring peas to shell at the kitchen table.
        a  | Sweetcorn cobs        | ear-of-corn    | 1.40 | France, Landes   | local | Two trimmed cobs with juicy kernels, ready for the barbecue.
      `,
    },
  ],
}
