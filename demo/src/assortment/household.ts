import type { Department } from './schema.ts'

export const household: Department = {
  slug: 'household',
  name: 'Laundry & cleaning',
  icon: 'sponge',
  tint: '#dde8f7',
  categories: `
    laundry        | Laundry               | shirt    | LAU
    dishwashing    | Dishwashing           | plate    | DIS
    cleaners       | Household cleaners    | sparkles | CLE
    cleaning-tools | Sponges, cloths & brooms | broom | TOO
  `,
  families: [
    {
      category: 'laundry',
      type: 'Laundry detergents',
      price: 5.2,
      vat: 'standard',
      keep: 'Keep out of reach of children. Dose by soil and water hardness.',
      uses: ['Washes well from 30 °C.', 'A full drum, a short programme, a line in the sun.'],
      packs: `
        a | Lavabelle   | 1.5 l | pump | 30 washes
        b | Halles Home | 2 l   | pump | 40 washes
        c | Net & Vert  | 1.5 l | pump | 30 washes
        d | Halles Home | 1 l   | pouch | refill
      `,
      variants: `
        abc | Universal liquid detergent  | shirt        | 0.98 | France | Scent=Fresh    | For whites and colours alike, with enzymes that lift food stains.
        abd | Colour liquid detergent     | t-shirt      | 1.00 | France | Scent=Floral   | Keeps reds red and blacks black, wash after wash.
        bcd | Sensitive liquid detergent  | cloud        | 1.04 | France | fragrance-free Scent=None | No perfume and no colouring, for babies and sensitive skin.
        ac  | Marseille soap detergent    | green-soap   | 0.94 | France | Scent=Marseille_soap | Made with real vegetable soap and a clean, old-fashioned smell.
        b   | Wool and delicates detergent | yarn        | 1.20 | France | Scent=Lavender | Gentle on wool and silk, by hand or by machine.
      `,
    },
    {
      category: 'laundry',
      type: 'Tabs, softeners & stain removers',
      price: 4.4,
      vat: 'standard',
      keep: 'Keep out of reach of children.',
      uses: ['Follow the dose on the label.', 'Clothes last longer when you care for them.'],
      packs: `
        a | Lavabelle   | 1 l    | pump  |
        b | Halles Home | 1.5 l  | pump  |
        c | Halles Home | 500 ml | spray |
      `,
      variants: `
        ab | Softener, fresh cotton       | cloud        | 0.66 | France | Scent=Cotton   | Softer towels, easier ironing, a discreet scent of clean cotton.
        ab | Softener, lavender           | hyacinth | 0.68 | France | Scent=Lavender | The linen cupboard of a grandmother in Provence.
        c  | Stain remover spray          | sparkles     | 1.40 | France | | Works on grass, wine and tomato; leave on for five minutes.
        a  | Black garment care           | black-cat    | 1.06 | France | | Smooths fibres so black stays deep.
      `,
    },
    {
      category: 'laundry',
      type: 'Washing capsules & powder',
      price: 0.4,
      vat: 'standard',
      keep: 'Keep in the closed box, out of reach of children.',
      uses: ['Straight into the drum, then the laundry.', 'Nothing to measure, nothing to spill.'],
      packs: `
        a | Lavabelle   | 24 pieces | box |
        b | Halles Home | 32 pieces | box |
        c | Net & Vert  | 20 pieces | box |
      `,
      variants: `
        abc | Universal washing capsules  | water-wave | 0.98 | France | | Concentrated liquid in a film that dissolves at 20 °C.
        ab  | Colour washing capsules     | purple-droplet | 1.00 | France | | With a colour protector for dark and bright clothes.
        ab  | Washing powder tablets      | cloud          | 0.86 | France | | Two tablets with oxygen for bright whites.
      `,
    },
    {
      category: 'dishwashing',
      type: 'Washing-up & dishwasher care',
      price: 4,
      vat: 'standard',
      keep: 'Keep out of reach of children.',
      uses: ['Concentrated: a little is plenty.', 'Leaves no residue on plates and glasses.'],
      packs: `
        a | Brillex     | 500 ml | squeeze |
        b | Halles Home | 750 ml | squeeze |
        c | Net & Vert  | 500 ml | pump    |
        d | Net & Vert  | 1 l    | pouch   | refill
      `,
      variants: `
        abcd | Lemon washing-up liquid    | lemon        | 0.92 | France | Scent=Lemon | Cuts through grease and smells of real lemon.
        abc  | Sensitive washing-up liquid | droplet     | 1.00 | France | fragrance-free Scent=None | Kind to dry hands, hard on pans.
        ab   | Mint washing-up liquid     | herb         | 0.94 | France | Scent=Mint  | Fresh, foamy, easy to rinse.
        ab   | Rinse aid                  | sparkles     | 1.20 | Germany |  | Glasses come out dry and without rings.
        b    | Dishwasher cleaner         | bubbles      | 1.60 | Germany |  | Removes grease and limescale where you cannot reach; once a month.
      `,
    },
    {
      category: 'dishwashing',
      type: 'Dishwasher tablets & salt',
      price: 0.22,
      vat: 'standard',
      keep: 'Store dry, out of reach of children.',
      uses: ['Leave the film on: it dissolves.', 'One tablet for a full machine.'],
      packs: `
        a | Brillex     | 40 pieces | pouch |
        b | Halles Home | 60 pieces | pouch |
        c | Net & Vert  | 30 pieces | box   |
      `,
      variants: `
        abc | All-in-one dishwasher tablets | plate  | 1.00 | Germany | | Detergent, rinse aid and salt function in one.
        ab  | Classic dishwasher tablets  | plate    | 0.70 | Germany | | The plain tablet for soft water and a separate rinse aid.
      `,
    },
    {
      category: 'cleaners',
      type: 'Household cleaners',
      price: 3.9,
      vat: 'standard',
      keep: 'Never mix with other products. Keep out of reach of children.',
      uses: ['Spray, wait, wipe.', 'Air the room while you clean.', 'Works better with a minute’s patience.'],
      packs: `
        a | Brillex     | 750 ml | spray |
        b | Halles Home | 750 ml | spray |
        c | Net & Vert  | 500 ml | spray |
      `,
      variants: `
        abc | Multi-purpose cleaner       | sparkles       | 0.90 | France | Room=All       | One bottle for worktops, doors and fingerprints.
        abc | Kitchen degreaser           | cooking        | 1.04 | France | Room=Kitchen   | For hobs, hoods and the wall behind them.
        abc | Bathroom cleaner            | bathtub        | 1.02 | France | Room=Bathroom  | Citric acid against limescale and soap film.
        ab  | Glass cleaner               | window         | 0.84 | France | Room=All       | Dries fast on windows and mirrors, with no streaks.
        a   | Oven cleaner                | fire           | 1.50 | France | Room=Kitchen   | Thick foam that holds on vertical walls overnight.
        c   | White vinegar cleaner with mint | herb       | 1.00 | France | Room=All       | Fourteen-degree vinegar with mint oil; descales and shines.
      `,
    },
    {
      category: 'cleaners',
      type: 'Floor & toilet cleaners',
      price: 2.7,
      vat: 'standard',
      keep: 'Keep out of reach of children.',
      uses: ['Follow the dose on the label.', 'Works best when it may act for a few minutes.'],
      packs: `
        a | Brillex     | 1 l    | bottle  |
        b | Halles Home | 1 l    | bottle  |
        c | Net & Vert  | 750 ml | squeeze |
      `,
      variants: `
        ab  | Floor cleaner, pine         | evergreen-tree | 0.84 | France | Scent=Pine      | For tiles and lino, with pine essence.
        abc | Floor cleaner, black soap   | dark-droplet   | 1.00 | France | Scent=Linseed   | Linseed soap that cleans and feeds terracotta and wood.
        abc | Toilet gel                  | toilet         | 0.92 | France | Scent=Eucalyptus | Clings under the rim and dissolves limescale.
        ab  | Bleach                      | droplet        | 0.44 | France | Scent=None      | Disinfects drains, bins and toilets; ventilate when using.
        b   | Drain cleaner               | plunger        | 1.34 | France | Scent=None      | A strong gel for slow drains; follow the instructions closely.
      `,
    },
    {
      category: 'cleaning-tools',
      type: 'Sponges & cloths',
      price: 0.78,
      vat: 'standard',
      keep: 'Rinse well and let dry.',
      uses: ['Change it before it changes you.', 'Machine washable where the label says so.'],
      packs: `
        a | Cuisinette  | 4 pieces | pack |
        b | Halles Home | 6 pieces | pack |
      `,
      variants: `
        ab | Scouring sponges             | sponge   | 0.60 | Spain  | recycled | Green side for pans, yellow side for plates.
        ab | Scratch-free sponges         | sponge   | 0.76 | Spain  | | For non-stick, glass ceramic and the good glasses.
        ab | Microfibre cloths            | blue-soap | 1.40 | Germany | | Damp for dust, dry for shine; washes at 60 °C.
        a  | Cotton tea towels            | t-shirt  | 2.60 | Portugal | organic | Waffle-weave cotton that really dries.
        b  | Sponge cloths                | sponge   | 0.66 | Sweden | | Cellulose and cotton, drinks fifteen times its weight.
      `,
    },
    {
      category: 'cleaning-tools',
      type: 'Brooms, gloves & buckets',
      price: 6.8,
      vat: 'standard',
      keep: 'Store hanging or upright.',
      uses: ['Made to be used, not to be replaced every spring.', 'Does the job, and the next hundred.'],
      packs: `
        a | Cuisinette  | 1 piece | card |
        b | Halles Home | 1 piece | card |
      `,
      variants: `
        ab | Indoor broom                 | broom    | 1.00 | Italy | recycled | Split bristles that pick up dust instead of chasing it.
        ab | Household gloves, medium     | gloves   | 0.42 | Malaysia | | Cotton-lined latex with a long cuff.
        ab | Ten-litre bucket             | bucket   | 0.92 | Italy | recycled | With a spout, a scale and a handle that does not cut.
        ab | Flat mop with cover          | broom    | 1.80 | Germany | | Microfibre cover that comes off with a click.
        b  | Toilet brush set             | toilet   | 0.88 | Italy | | Closed holder, silicone bristles.
        a  | Dustpan and brush            | broom    | 0.70 | Italy | recycled | Rubber lip that leaves no line of dust.
      `,
    },
  ],
}
