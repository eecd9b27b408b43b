import type { Department } from './schema.ts'

export const baby: Department = {
  slug: 'baby',
  name: 'Baby',
  icon: 'baby-bottle',
  tint: '#dff0f3',
  categories: `
    baby-food   | Baby food & milk     | baby-bottle | BBF
    nappies     | Nappies & wipes      | nappy       | NAP
    baby-care   | Baby bath & care     | bubbles     | BBC
  `,
  families: [
    {
      category: 'baby-food',
      type: 'Baby meals',
      price: 9,
      storage: 'Room temperature',
      macros: [2, 0.3, 9, 3, 2, 2, 0.05],
      labels: 'gluten-free',
      keep: 'Warm in a water bath and throw away what is left.',
      uses: ['Ready in a minute, anywhere.', 'No added salt, no added sugar.'],
      packs: `
        a | Petit Colibri | 2 x 130 g | pack |
        b | Halles Baby   | 2 x 200 g | pack |
        c | Petit Colibri | 190 g     | jar  |
      `,
      variants: `
        ac | Carrot and potato purée, from 6 months  | carrot    | 0.78 | France | vegan vegetarian Age=From_6_months macros=0.4/0.1/8/3/1.8/1/0.05 | Two vegetables, steamed and blended to a silky purée.
        ac | Pea and courgette purée, from 6 months  | pea-pod   | 0.82 | France | vegan vegetarian Age=From_6_months macros=0.6/0.1/6.4/2.4/2.2/2/0.05 | Bright green, mild, with sweet garden peas.
        ab | Chicken and vegetables, from 8 months   | chicken   | 1.00 | France | Age=From_8_months | Tender chicken with carrot, leek and a drop of rapeseed oil.
        ab | Salmon and spinach, from 8 months       | salmon    | 1.10 | France | fish milk Age=From_8_months | Salmon, spinach and potato, soft with a spoon of cream.
        b  | Pasta bolognese, from 12 months         | spaghetti | 1.00 | France | gluten celery Age=From_12_months | Small pasta and minced beef, with pieces for learning to chew.
        b  | Couscous with vegetables, from 12 months | shallow-pan-of-food | 0.96 | France | gluten celery vegan vegetarian Age=From_12_months | Fine semolina, chickpeas and seven soft vegetables.
      `,
    },
    {
      category: 'baby-food',
      type: 'Baby fruit & desserts',
      price: 7.8,
      storage: 'Room temperature',
      macros: [0.2, 0, 12, 11, 1.8, 0.4, 0.01],
      labels: 'vegan vegetarian gluten-free no-added-sugar',
      keep: 'Refrigerate after opening and finish within a day.',
      uses: ['A pouch for the pram, a spoon for the highchair.', 'For the end of lunch or a long walk.'],
      packs: `
        a | Petit Colibri | 4 x 100 g | pack   |
        b | Halles Baby   | 4 x 90 g  | pack   |
      `,
      variants: `
        ab | Apple purée, from 4 months              | red-apple | 0.90 | France | local Age=From_4_months | Cooked apples, nothing else, very smooth.
        ab | Apple and banana purée, from 4 months   | banana    | 0.96 | France | Age=From_4_months | Banana makes it rounder and more filling.
        ab | Pear and apricot purée, from 6 months   | apricot   | 1.02 | France | local Age=From_6_months | Soft pears with the gentle acidity of apricots.
        a  | Mango and peach purée, from 6 months    | mango     | 1.08 | France | Age=From_6_months | Sun in a pouch, with apple for body.
        b  | Milk dessert with biscuit, from 8 months | custard  | 0.96 | France | milk gluten -no-added-sugar Age=From_8_months macros=2.6/1.5/13/8/0.4/2.6/0.06 | Whole milk and crushed baby biscuit, lightly sweet.
      `,
    },
    {
      category: 'baby-food',
      type: 'Baby milk & cereals',
      price: 22,
      storage: 'Room temperature',
      macros: [23, 9, 56, 52, 2, 11, 0.5],
      allergens: 'milk',
      labels: 'gluten-free',
      keep: 'Use within four weeks of opening. Ask your doctor for advice.',
      uses: ['Measure carefully, with a level spoon.', 'Prepare fresh and use within the hour.'],
      packs: `
        a | Petit Colibri | 800 g | tin |
        b | Halles Baby   | 800 g | tin |
        c | Halles Baby   | 250 g | box |
      `,
      variants: `
        ab | Follow-on milk, 6 to 12 months          | baby-bottle   | 0.96 | France | Age=From_6_months   | A follow-on milk with iron and vitamin D, to go with the first solids.
        ab | Growing-up milk, from 12 months         | glass-of-milk | 0.88 | France | Age=From_12_months  | Adapted to toddlers, with iron and essential fatty acids.
        c  | Vanilla cereals, from 6 months          | sheaf-of-rice | 0.66 | France | -milk Age=From_6_months macros=1/0.2/86/22/3/6/0.02 | Rice and maize flour with vanilla, to thicken the evening bottle.
        c  | Cocoa cereals, from 8 months            | cocoa-mug     | 0.70 | France | -milk gluten Age=From_8_months macros=1.6/0.6/83/24/4/7/0.02 | Wheat and a little cocoa for the morning bottle.
      `,
    },
    {
      category: 'nappies',
      type: 'Nappies',
      price: 0.31,
      vat: 'standard',
      keep: 'Fold, tape and bin: never in the toilet.',
      uses: ['Elastic sides, so crawling is allowed.', 'A wetness line shows when it is time.'],
      packs: `
        a | Nuage & Co  | 44 pieces | pack |
        b | Halles Baby | 54 pieces | pack |
        c | Nuage & Co  | 88 pieces | pack | monthly pack
      `,
      variants: `
        ab  | Nappies size 2, 3 to 6 kg              | nappy | 0.74 | France | Size=2 fragrance-free | Soft inside, with a cut-out for the navel.
        abc | Nappies size 3, 4 to 9 kg              | nappy | 0.86 | France | Size=3 fragrance-free | Twelve hours of dryness and no perfume.
        abc | Nappies size 4, 7 to 14 kg             | nappy | 1.00 | France | Size=4 fragrance-free | Wide tapes that can be reopened, for babies who move.
        abc | Nappies size 5, 11 to 18 kg            | nappy | 1.14 | France | Size=5 fragrance-free | Extra core in the middle, for long nights.
        ab  | Nappy pants size 5, 12 to 17 kg        | nappy | 1.36 | France | Size=5 fragrance-free | Pull up standing, tear down lying: made for toddlers.
      `,
    },
    {
      category: 'nappies',
      type: 'Baby wipes & cotton',
      price: 0.032,
      vat: 'standard',
      keep: 'Keep the pack closed.',
      uses: ['For the changing table and every coat pocket.', 'Kind to skin, firm on jam.'],
      packs: `
        a | Nuage & Co  | 3 x 64 pieces | pack |
        b | Halles Baby | 72 pieces     | pack |
      `,
      variants: `
        ab | Water wipes, 99 % water                 | droplet | 1.02 | France | fragrance-free | Almost only water, for newborn skin.
        ab | Sensitive baby wipes                    | tissue  | 0.84 | France | fragrance-free | Soft viscose with aloe vera.
        b  | Cotton squares for babies               | cloud   | 0.66 | France | organic | Large organic cotton pads for liniment and bath time.
      `,
    },
    {
      category: 'baby-care',
      type: 'Baby care',
      price: 14,
      vat: 'standard',
      keep: 'Keep out of reach of children.',
      uses: ['Tested under paediatric control.', 'Made without parabens.'],
      packs: `
        a | Nuage & Co  | 300 ml | pump    |
        b | Halles Baby | 500 ml | pump    |
        c | Halles Baby | 100 ml | tube    |
      `,
      variants: `
        ab | Hair and body wash                      | bubbles      | 0.80 | France | | A light foam with chamomile for hair and body.
        ab | Cleansing liniment                      | gold-droplet | 0.86 | France | | Olive oil and lime water, the old-fashioned way to clean a bottom.
        a  | Moisturising milk                       | blue-lotion  | 1.06 | France | | Sweet almond oil in a fluid that sinks in at once.
        c  | Nappy cream                             | green-lotion | 2.10 | France | fragrance-free | Zinc oxide for a thick, protective layer.
        c  | Baby toothpaste, 0 to 3 years           | toothbrush   | 1.96 | France | | Age-appropriate fluoride and a mild strawberry taste.
        b  | Bath oil                                | pink-droplet | 1.10 | France | fragrance-free | Two capfuls soften hard water and dry skin.
      `,
    },
  ],
}
