import type { Family } from './schema.ts'

const RAW = 'vegan vegetarian gluten-free'

export const vegetables: readonly Family[] = [
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
    keep: 'Store cool, dark and dry.',
    uses: ['Scrub or peel just before use.', 'Buy little and often.'],
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
        c   | Pink radishes      | radish  | 1.75 | France, Nantes     | local | Crunchy and only a little hot; eat with good bread and coarse salt.
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
        ab | White mushrooms       | white-mushroom       | 1.65 | France, Saumur   | local | Closed caps from the Loire caves, mild and firm.
        a  | Chestnut mushrooms    | button-mushroom | 1.90 | France, Saumur   | local | Browner, drier and nuttier than white mushrooms; they keep their shape in the pan.
        a  | Green beans           | pea-pod        | 2.10 | Kenya            |       | Extra-fine beans, topped, ready for four minutes in boiling water.
        c  | Butternut squash      | squash         | 0.62 | France, Vaucluse | local | Sweet orange flesh with a chestnut note, for soup and roasting trays.
        a  | Green asparagus       | asparagus      | 2.80 | France, Landes   | local | Cut in the morning, thick-stemmed, with tips that stay tight.
        c  | Red cabbage           | red-cabbage    | 0.48 | France, Alsace   | local | Firm and glossy; shred finely for a slaw or braise slowly with apple.
        a  | Fresh peas in the pod | pea-pod        | 1.80 | France           | local | Sweet spring peas to shell at the kitchen table.
        a  | Sweetcorn cobs        | ear-of-corn    | 1.40 | France, Landes   | local | Two trimmed cobs with juicy kernels, ready for the barbecue.
      `,
  },
]
