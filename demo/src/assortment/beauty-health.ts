import type { Department } from './schema.ts'

export const beautyHealth: Department = {
  slug: 'beauty-health',
  name: 'Beauty & health',
  icon: 'lotion-bottle',
  tint: '#f3e3ec',
  categories: `
    shower-soap   | Shower & soap        | soap          | SHW
    hair-care     | Hair care            | hair-pick     | HAI
    oral-care     | Oral care            | toothbrush    | ORA
    skin-care     | Face & body care     | lotion-bottle | SKN
    deodorant-shaving | Deodorant & shaving | razor      | DEO
    hygiene       | Hygiene & first aid  | adhesive-bandage | HYG
  `,
  families: [
    {
      category: 'shower-soap',
      type: 'Shower gels',
      price: 9.6,
      vat: 'standard',
      labels: 'vegan',
      keep: 'Bottle made from recycled plastic; please recycle again.',
      uses: ['Rinses clean and leaves no film.', 'Mild enough for every day.'],
      packs: `
        a | Savonnerie Alzonne | 250 ml | squeeze |
        b | Halles Care        | 500 ml | pump    |
        c | Dermalys           | 400 ml | squeeze |
      `,
      variants: `
        ab  | Orange blossom shower gel     | blossom     | 1.00 | France | Scent=Orange_blossom | Sweet neroli in a soft lather.
        ab  | Lavender shower gel           | hyacinth | 0.98 | France | Scent=Lavender       | Essential oil of lavender from Sault, calm and herbal.
        ab  | Verbena and lemon shower gel  | lemon       | 0.98 | France | Scent=Verbena        | A bright start for slow mornings.
        abc | Sweet almond shower cream     | chestnut    | 1.06 | France | Scent=Almond         | Creamy texture with almond milk, for dry skin.
        bc  | Fragrance-free shower gel     | droplet     | 1.10 | France | fragrance-free Scent=None | No perfume, no soap, for sensitive skin.
        b   | Sea minerals shower gel       | water-wave  | 0.96 | France | Scent=Marine         | Fresh and salty, for hair and body.
      `,
    },
    {
      category: 'shower-soap',
      type: 'Soaps',
      price: 19,
      vat: 'standard',
      labels: 'vegan',
      keep: 'Let it dry between uses and it lasts for weeks.',
      uses: ['Hands, body, and the collar of a shirt.', 'A bar that outlives three bottles.'],
      packs: `
        a | Savonnerie Alzonne | 300 g | paper |
        b | Halles Care        | 100 g | flatbox |
      `,
      variants: `
        a  | Marseille soap with olive oil  | green-soap | 0.66 | France, Provence | local Scent=Olive | Seventy-two per cent vegetable oil, cooked in a kettle, with no perfume.
        b  | Shea butter soap               | cream-soap | 1.06 | France | Scent=Shea       | Dense, creamy lather that does not tighten the skin.
        ab | Honey and lavender soap        | hyacinth | 1.00 | France | -vegan Scent=Lavender | Triple-milled and long-lasting, with a spoon of honey.
      `,
    },
    {
      category: 'shower-soap',
      type: 'Hand wash',
      price: 9,
      vat: 'standard',
      labels: 'vegan',
      keep: 'Refill the bottle instead of buying a new one.',
      uses: ['By the kitchen sink and the bathroom basin.', 'Twenty seconds, then rinse.'],
      packs: `
        a | Savonnerie Alzonne | 500 ml | pump  |
        b | Halles Care        | 300 ml | pump  |
        c | Halles Care        | 1 l    | pouch | refill
      `,
      variants: `
        abc | Olive oil hand wash            | green-soap | 0.96 | France, Provence | local Scent=Olive | Liquid Marseille soap from olive oil, soft on busy hands.
        ab  | Fig leaf hand wash             | fig        | 1.06 | France | Scent=Fig        | Green, milky scent of a fig tree in July.
        bc  | Neutral hand wash              | blue-soap  | 0.92 | France | fragrance-free Scent=None | For hands that are washed twenty times a day.
      `,
    },
    {
      category: 'hair-care',
      type: 'Shampoos & conditioners',
      price: 13,
      vat: 'standard',
      labels: 'vegan',
      keep: 'Avoid contact with eyes.',
      uses: ['A hazelnut-sized drop is enough.', 'Massage, wait a minute, rinse well.'],
      packs: `
        a | Capillane   | 250 ml | squeeze |
        b | Halles Care | 400 ml | squeeze |
        c | Dermalys    | 200 ml | squeeze |
      `,
      variants: `
        ab  | Everyday shampoo              | bubbles     | 0.78 | France | Hair=All_types   | Light foam with oat milk for the whole family.
        ab  | Nourishing shampoo            | avocado     | 1.00 | France | Hair=Dry         | Avocado and shea for hair that has seen sun, sea or bleach.
        ab  | Volume shampoo                | cloud       | 1.00 | France | Hair=Fine        | Rice protein lifts without stickiness.
        ac  | Anti-dandruff shampoo         | snowflake   | 1.24 | France | Hair=Dandruff    | Piroctone olamine and mint: calms the scalp from the first wash.
        c   | Gentle scalp shampoo          | droplet     | 1.40 | France | fragrance-free Hair=Sensitive | No perfume, low foam, made for itchy scalps.
        ab  | Repair conditioner            | pink-droplet | 1.06 | France | Hair=Damaged    | Detangles wet hair and smooths the ends.
        a   | Coconut hair mask             | coconut     | 1.60 | France | Hair=Dry         | Ten minutes once a week with virgin coconut oil.
        b   | Children’s shampoo, no tears  | teddy-bear  | 0.86 | France | Hair=Children    | Apricot scent, easy rinse, no drama.
      `,
    },
    {
      category: 'hair-care',
      type: 'Hair styling & colour',
      price: 26,
      vat: 'standard',
      keep: 'Follow the instructions on the pack.',
      uses: ['Comes out with a brush.', 'Small amount, big effect.'],
      packs: `
        a | Capillane   | 150 ml | tube  |
        b | Halles Care | 250 ml | spray |
      `,
      variants: `
        ab | Strong hold gel                | blue-lotion | 0.62 | France | | Holds all day and does not flake.
        b  | Heat protection spray          | fire        | 0.72 | France | | A fine mist before the dryer, up to 200 degrees.
        a  | Curl cream                     | green-lotion | 0.90 | France | vegan | Defines curls without crunch.
      `,
    },
    {
      category: 'oral-care',
      type: 'Toothpaste & mouthwash',
      price: 30,
      vat: 'standard',
      labels: 'vegan',
      keep: 'Close the cap after use.',
      uses: ['Morning and evening, every day.', 'Spit, do not rinse: the fluoride keeps working.'],
      packs: `
        a | Blanchedent | 75 ml  | tube   |
        b | Halles Care | 75 ml  | tube   |
        c | Blanchedent | 500 ml | bottle |
      `,
      variants: `
        ab | Fluoride mint toothpaste       | herb       | 0.98 | France | Care=Cavity_protection | Fresh mint and 1,450 ppm of fluoride.
        ab | Whitening toothpaste           | sparkles   | 1.20 | France | Care=Whitening         | Lifts coffee and tea stains gently, with silica.
        ab | Sensitive toothpaste           | snowflake  | 1.30 | France | Care=Sensitivity       | Potassium salts calm the nerve when ice cream hurts.
        a  | Children’s toothpaste, 3 to 6 years | strawberry | 1.06 | France | Care=Children  | Mild strawberry taste and the right amount of fluoride.
        c  | Mint mouthwash, alcohol-free   | droplet    | 0.40 | France | Care=Fresh_breath      | Rinse for thirty seconds; it freshens without burning.
      `,
    },
    {
      category: 'oral-care',
      type: 'Toothbrushes & floss',
      price: 3.2,
      vat: 'standard',
      keep: 'Change every three months.',
      uses: ['Dentists would like you to own one.', 'Small head, so it reaches the back.'],
      packs: `
        a | Blanchedent | 2 pieces | card |
        b | Halles Care | 3 pieces | card |
      `,
      variants: `
        ab | Soft toothbrushes              | toothbrush | 0.90 | Germany | Bristles=Soft   | Rounded bristles, kind to gums.
        ab | Medium toothbrushes            | toothbrush | 0.88 | Germany | Bristles=Medium | The standard brush with a non-slip handle.
        a  | Bamboo toothbrushes            | seedling   | 1.20 | Germany | vegan Bristles=Soft | A handle that goes on the compost.
        b  | Interdental brushes            | straight-ruler | 1.06 | Germany | Bristles=Fine | Fine wires for the gaps a brush cannot reach.
      `,
    },
    {
      category: 'skin-care',
      type: 'Face & body care',
      price: 62,
      vat: 'standard',
      keep: 'Use within twelve months of opening.',
      uses: ['On clean skin, morning or night.', 'Tested on sensitive skin.'],
      packs: `
        a | Dermalys    | 50 ml  | tube |
        b | Halles Care | 75 ml  | tube |
        c | Halles Care | 400 ml | pump |
      `,
      variants: `
        ab  | Moisturising day cream        | blue-lotion  | 1.20 | France | vegan Skin=Normal | Hyaluronic acid and glycerine for eight hours of comfort.
        ab  | Rich night cream              | lotion-bottle | 1.40 | France | vegan Skin=Dry  | Shea and rosehip oil work while you sleep.
        a   | Face sunscreen SPF 50         | sun          | 1.60 | France | Skin=All       | High protection in a light, invisible fluid.
        ab  | Hand cream                    | gold-lotion  | 0.66 | France | Skin=Dry       | Beeswax and glycerine for hands that do the dishes.
        c   | Body lotion with almond milk  | chestnut     | 0.32 | France | vegan Skin=Dry | A fluid milk for the whole body, absorbed before you are dressed.
        c   | Micellar water                | droplet      | 0.26 | France | fragrance-free vegan Skin=Sensitive | Removes make-up in one pass, with no need to rinse.
        ab  | Aloe vera gel                 | cactus       | 0.80 | France | vegan Skin=All | Cooling gel for shaving burns and too much sun.
        b   | Lip balm with honey           | honey-pot    | 0.60 | France | Skin=Lips     | Soft wax and honey in a generous tube.
      `,
    },
    {
      category: 'deodorant-shaving',
      type: 'Deodorants',
      price: 46,
      vat: 'standard',
      keep: 'Do not use on broken skin.',
      uses: ['Leaves no white marks.', 'Dry in ten seconds.'],
      packs: `
        a | Dermalys    | 50 ml | squeeze |
        b | Halles Care | 75 ml | squeeze |
      `,
      variants: `
        ab | Roll-on deodorant, cotton      | cloud       | 0.90 | France | Scent=Cotton | Clean laundry scent, no aluminium salts.
        ab | Roll-on deodorant, fresh wood  | wood        | 0.90 | France | Scent=Wood   | Cedar and grapefruit for long days.
        a  | Sensitive deodorant            | droplet     | 1.16 | France | fragrance-free Scent=None | For freshly shaved skin, without perfume or alcohol.
      `,
    },
    {
      category: 'deodorant-shaving',
      type: 'Shaving',
      price: 1.7,
      vat: 'standard',
      keep: 'Rinse the blades and let them dry.',
      uses: ['Warm water first, then short strokes.', 'For face, legs or wherever.'],
      packs: `
        a | Halles Care | 5 pieces | card |
        b | Dermalys    | 4 pieces | card |
      `,
      variants: `
        ab | Two-blade disposable razors    | razor | 0.42 | Germany | Blades=2 | A pivoting head and a lubricating strip.
        ab | Three-blade razors             | razor | 0.80 | Germany | Blades=3 | Closer, with an aloe strip and a rubber grip.
        b  | Five-blade refills             | razor | 1.90 | Germany | Blades=5 | Fit the matching handle; each lasts about fifteen shaves.
      `,
    },
    {
      category: 'hygiene',
      type: 'Period & intimate care',
      price: 0.19,
      vat: 'reduced',
      keep: 'Bin after use, never flush.',
      uses: ['Individually wrapped for the bag.', 'Bleached without chlorine.'],
      packs: `
        a | Halles Care | 20 pieces | box |
        b | Dermalys    | 16 pieces | box |
      `,
      variants: `
        ab | Organic cotton tampons, regular | cloud  | 1.10 | France | organic vegan fragrance-free Flow=Regular | With a smooth tip and a reliable cord.
        ab | Ultra-thin pads with wings     | feather | 0.96 | France | vegan fragrance-free Flow=Regular | Two millimetres thin, soft cover, wide wings.
        a  | Night pads                     | crescent-moon | 1.20 | France | vegan fragrance-free Flow=Heavy | Longer at the back, so sleep stays sleep.
        a  | Panty liners                   | leaf-fluttering-in-wind | 0.50 | France | vegan fragrance-free Flow=Light | Breathable and barely there.
      `,
    },
    {
      category: 'hygiene',
      type: 'First aid & cotton',
      price: 0.09,
      vat: 'standard',
      keep: 'Store clean and dry.',
      uses: ['Belongs in every bathroom cabinet.', 'One for home, one for the car.'],
      packs: `
        a | Halles Care | 40 pieces | box   |
        b | Dermalys    | 30 pieces | box   |
      `,
      variants: `
        ab | Assorted plasters              | adhesive-bandage | 0.86 | Germany | | Four sizes that stick in the shower and come off without tears.
        ab | Waterproof plasters            | droplet          | 1.16 | Germany | | For swimming lessons and washing-up.
        a  | Cotton buds with paper stem    | cloud            | 0.36 | France | vegan | Paper stems, pure cotton, in a cardboard drum.
        a  | Cotton pads                    | cherry-blossom     | 0.44 | France | organic vegan | Two textured faces for removing make-up.
      `,
    },
  ],
}
