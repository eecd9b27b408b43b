import type { Department } from './schema.ts'

export const worldFoods: Department = {
  slug: 'world-foods',
  name: 'World foods',
  icon: 'sushi',
  tint: '#f7dfd0',
  categories: `
    japanese-korean   | Japan & Korea            | sushi      | JPN
    thai-chinese      | Thailand, China & Vietnam | takeout-box | CHN
    indian            | India                    | curry-rice | IND
    mexican           | Mexico                   | taco       | MEX
    mediterranean     | Mediterranean & Orient   | falafel    | MED
  `,
  families: [
    {
      category: 'japanese-korean',
      type: 'Japanese & Korean groceries',
      price: 12,
      storage: 'Room temperature',
      macros: [1, 0.2, 24, 8, 1.4, 5, 4],
      labels: 'vegan vegetarian',
      keep: 'Refrigerate after opening.',
      uses: ['For rice bowls, noodles and quick marinades.', 'A little goes a long way.'],
      packs: `
        a | Izumi House    | 250 ml | flask |
        b | Halles         | 200 ml | flask |
        c | Izumi House    | 150 ml | jar   |
      `,
      variants: `
        ab | Soy sauce                 | dark-droplet  | 0.84 | Japan  | soya gluten macros=0/0/6/2/0.8/9/15        | Naturally brewed for eight months, round and savoury.
        a  | Tamari, gluten-free       | dark-droplet  | 1.20 | Japan  | soya gluten-free macros=0/0/5/1/0.8/11/15  | Brewed from soya beans only: thicker, deeper, without wheat.
        ab | Teriyaki sauce            | amber-droplet | 0.90 | Japan  | soya gluten sesame macros=0.4/0.1/38/34/0.3/4/5 | Soy, mirin and sugar, ready to lacquer salmon or tofu.
        a  | Rice vinegar              | droplet       | 0.78 | Japan  | gluten-free macros=0/0/4/3/0/0.1/0.02      | Soft and lightly sweet, for sushi rice and cucumber salad.
        c  | White miso paste          | beans         | 1.56 | Japan  | soya gluten-free macros=5/0.9/30/14/5/11/11 | Young, mild miso for soups, dressings and aubergines.
        c  | Korean chilli paste       | hot-pepper    | 1.40 | South Korea | soya gluten macros=1.6/0.3/44/24/4/5/7 | Gochujang: fermented, sticky, sweet and hot.
        c  | Kimchi                    | red-cabbage   | 1.30 | South Korea | gluten-free macros=0.5/0.1/4/2.6/2.4/1.8/2.2 | Fermented cabbage with chilli and ginger, made without fish sauce.
        c  | Pickled sushi ginger      | ginger-root   | 1.36 | Japan  | gluten-free macros=0.2/0/8/6/1/0.3/2.6     | Paper-thin slices in sweet vinegar, to reset the palate.
      `,
    },
    {
      category: 'japanese-korean',
      type: 'Noodles & seaweed',
      price: 8.6,
      storage: 'Room temperature',
      macros: [1.6, 0.3, 70, 2, 2.6, 11.5, 0.8],
      labels: 'vegan vegetarian',
      keep: 'Keep dry.',
      uses: ['Slurping is allowed.', 'The base of a ten-minute dinner.'],
      packs: `
        a | Izumi House | 250 g | bag |
        b | Halles      | 300 g | bag |
      `,
      variants: `
        ab | Udon noodles              | steaming-bowl | 0.64 | Japan | gluten                    | Thick, springy wheat noodles for broth and stir-fries.
        ab | Soba noodles              | spaghetti     | 0.90 | Japan | gluten macros=2/0.4/66/2/4/13/0.8 | Buckwheat and wheat, served cold with a dipping sauce.
        ab | Ramen noodles             | steaming-bowl | 0.72 | Japan | gluten                    | Wavy noodles that stay firm in hot broth.
        a  | Nori sheets with rice kit | sushi         | 3.60 | Japan | gluten-free macros=0.8/0.2/74/0.6/2/7/0.1 | Seven sheets of roasted nori, sushi rice and a bamboo mat.
      `,
    },
    {
      category: 'thai-chinese',
      type: 'Asian sauces & coconut milk',
      price: 8.4,
      storage: 'Room temperature',
      macros: [1, 0.2, 30, 24, 0.8, 2, 4],
      labels: 'vegetarian',
      keep: 'Refrigerate after opening.',
      uses: ['A spoon at a time: you can always add more.', 'Dip, glaze or stir in at the end.'],
      packs: `
        a | Lotus Pavillon | 200 ml | flask |
        b | Halles         | 250 ml | flask |
        c | Lotus Pavillon | 400 ml | tin   |
        d | Halles         | 400 ml | tin   |
      `,
      variants: `
        cd | Coconut milk              | coconut       | 0.72 | Thailand | vegan gluten-free macros=17/15/2.6/1.6/0.5/1.4/0.03 | Sixty per cent coconut, no thickener: shake the tin.
        cd | Light coconut milk        | coconut       | 0.66 | Thailand | vegan gluten-free macros=7/6.4/1.6/1/0.3/0.8/0.03  | The same coconut, more water, for soups and weekdays.
        ab | Sweet chilli sauce        | hot-pepper    | 0.80 | Thailand | vegan gluten-free macros=0.3/0/48/44/0.6/0.4/2.4 | Sticky, garlicky and only a little hot.
        ab | Sriracha                  | green-chilli  | 0.98 | Vietnam  | vegan gluten-free macros=0.8/0.1/24/18/2/1.6/5  | Fermented red chillies and garlic with a steady burn.
        ab | Fish sauce                | fish          | 0.84 | Vietnam, Phú Quốc | fish -vegetarian gluten-free macros=0/0/3/3/0/12/24 | Anchovies and salt, a year in wooden vats; amber and powerful.
        ab | Oyster sauce              | oyster        | 0.94 | China    | molluscs soya gluten macros=0.2/0/28/20/0.2/3/9 | Dark and savoury-sweet, for greens and beef.
        a  | Hoisin sauce              | dark-droplet  | 0.96 | China    | vegan soya gluten sesame macros=2/0.3/46/38/2/4/5 | Thick and spiced, for pancakes and duck.
        a  | Red curry paste           | hot-pepper    | 1.50 | Thailand | crustaceans gluten-free macros=4/0.5/16/6/6/3/9 | Chillies, lemongrass, galangal and shrimp paste, pounded together.
        a  | Green curry paste         | green-chilli  | 1.50 | Thailand | vegan gluten-free macros=4/0.5/14/5/6/2.6/9    | Fresh green chillies and kaffir lime, made without shrimp.
        a  | Satay sauce               | peanuts       | 1.10 | Indonesia | vegan peanuts soya gluten-free macros=20/6/22/16/3/9/2 | Roasted peanuts, coconut and tamarind for skewers and salads.
      `,
    },
    {
      category: 'thai-chinese',
      type: 'Asian noodles & wrappers',
      price: 6.4,
      storage: 'Room temperature',
      macros: [0.8, 0.2, 80, 0.6, 1.6, 7, 0.1],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Keep dry.',
      uses: ['A base for a quick bowl.', 'Everything else takes longer.'],
      packs: `
        a | Lotus Pavillon | 250 g | bag |
        b | Halles         | 400 g | bag |
      `,
      variants: `
        ab | Rice vermicelli           | cooked-rice   | 0.66 | Vietnam  | | Fine white strands for bo bun and spring rolls.
        ab | Flat rice noodles         | spaghetti     | 0.72 | Thailand | | Five-millimetre ribbons for pad thai and pho.
        a  | Rice paper wrappers       | burrito       | 0.98 | Vietnam  | | Dip in water, fill with herbs and prawns, roll tight.
        ab | Chinese egg noodles       | takeout-box   | 0.76 | China    | gluten eggs macros=2.4/0.6/69/2.6/2.6/12.5/0.8 | Springy wheat noodles that love a hot wok.
        a  | Glass noodles             | steaming-bowl | 0.94 | China    | macros=0.1/0/85/0/0.8/0.3/0.02 | Mung-bean threads, transparent and slippery.
      `,
    },
    {
      category: 'indian',
      type: 'Indian groceries',
      price: 10.4,
      storage: 'Room temperature',
      macros: [7, 2.4, 11, 6, 2, 2, 1.2],
      labels: 'vegetarian gluten-free',
      keep: 'Refrigerate after opening and use within three days.',
      uses: ['On the table, so that everybody can adjust the heat.', 'With basmati and warm naan.'],
      packs: `
        a | Masala Mandir | 350 g | jar |
        b | Halles        | 400 g | jar |
      `,
      variants: `
        ab | Tikka masala sauce        | curry-rice    | 0.76 | India | milk           | Tomato, cream and roasted spices; mild enough for a first curry.
        ab | Korma sauce               | coconut       | 0.80 | India | milk nuts      | Coconut, almonds and cardamom, very gentle.
        ab | Madras sauce              | hot-pepper    | 0.76 | India | vegan mustard  | Tomato and tamarind with a proper heat.
        a  | Dal, ready to heat        | lentils       | 0.90 | India | vegan macros=3/0.4/14/2/5/7/1 | Black lentils simmered overnight with ginger and tomato.
        a  | Mango chutney             | mango         | 1.10 | India | vegan macros=0.2/0/56/52/1.4/0.4/1.6 | Sweet slices of mango with ginger and nigella seed.
        a  | Lime pickle               | lime          | 1.16 | India | vegan mustard macros=14/1.4/8/3/4/2/9 | Salty, sour, hot: half a teaspoon per plate.
        a  | Tandoori paste            | hot-pepper    | 1.60 | India | vegan mustard macros=12/1.2/14/5/5/3/6 | Stir into yogurt, coat the chicken, wait, grill.
        b  | Poppadoms                 | rice-cracker  | 1.20 | India | vegan macros=20/2/42/1/9/19/5 | Crisp lentil wafers, already fried.
      `,
    },
    {
      category: 'mexican',
      type: 'Mexican-style groceries',
      price: 8.8,
      storage: 'Room temperature',
      macros: [1, 0.2, 10, 5, 2, 1.6, 1.2],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Refrigerate after opening.',
      uses: ['Put it all on the table and let everybody build.', 'Also good on baked potatoes and eggs.'],
      packs: `
        a | Casa Tejada | 260 g | jar |
        b | Halles      | 300 g | jar |
      `,
      variants: `
        ab | Mild salsa                | tomato      | 0.84 | Spain  | | Chunky tomatoes, onion and green pepper.
        ab | Hot salsa                 | hot-pepper  | 0.86 | Spain  | | The same tomatoes, with jalapeños that mean it.
        a  | Sliced jalapeños          | green-chilli | 1.00 | Mexico | macros=0.3/0/3/1.6/2/0.9/3 | Crunchy green rings in vinegar.
        a  | Refried black beans       | beans       | 0.78 | Mexico | macros=3/0.6/15/0.8/6/6/0.9 | Smooth, smoky and ready to spread on a tortilla.
        a  | Chipotle paste            | fire        | 2.20 | Mexico | macros=2/0.3/22/16/5/2.4/4 | Smoked jalapeños ground with tomato; a teaspoon smokes a whole pan.
        b  | Cheese dip                | cheese-wedge | 0.96 | Spain | milk macros=11/4/9/2/0.4/3/1.8 | Warm for a minute and pour over tortilla chips.
      `,
    },
    {
      category: 'mexican',
      type: 'Taco & fajita kits',
      price: 8.2,
      storage: 'Room temperature',
      macros: [8, 1.6, 54, 4, 4, 7.6, 1.8],
      labels: 'vegan vegetarian',
      keep: 'Use the tortillas within a day of opening.',
      uses: ['Add one protein, two vegetables and some noise.', 'Dinner for four in twenty minutes.'],
      packs: `
        a | Casa Tejada | 480 g | box |
        b | Halles      | 500 g | box |
      `,
      variants: `
        ab | Fajita kit                | burrito     | 0.98 | Spain | gluten | Eight wheat tortillas, mild spice mix and a pouch of salsa.
        ab | Taco kit                  | taco        | 1.00 | Spain | gluten-free | Crisp maize shells, taco seasoning and salsa.
        a  | Burrito kit               | burrito     | 1.04 | Spain | gluten | Large tortillas, smoky spice mix and tomato sauce for rice.
      `,
    },
    {
      category: 'mediterranean',
      type: 'Mediterranean & oriental groceries',
      price: 11,
      storage: 'Room temperature',
      macros: [9, 1.2, 10, 4, 3, 2, 1.8],
      labels: 'vegan vegetarian gluten-free',
      keep: 'Refrigerate after opening.',
      uses: ['On the mezze table, or to lift a stew.', 'Sharing is the point.'],
      packs: `
        a | Dar Zitoune    | 190 g | jar |
        b | Halles         | 220 g | jar |
        c | Halles Organic | 180 g | jar |
      `,
      variants: `
        ab  | Harissa                   | hot-pepper  | 0.84 | Tunisia | macros=6/0.8/10/5/5/3/3 | Sun-dried chillies, garlic, caraway and coriander.
        ab  | Preserved lemons          | lemon       | 0.94 | Morocco | macros=0.3/0/4/1/3/0.8/7 | Salted for months until the rind is silky; for tagines and dressings.
        abc | Tahini                    | white-droplet | 1.16 | Lebanon | sesame macros=58/8.4/9/0.6/9/22/0.05 | Pale, pourable sesame cream.
        a   | Baba ganoush              | eggplant    | 0.98 | Lebanon | sesame | Smoked aubergines beaten with tahini and lemon.
        ab  | Stuffed vine leaves       | leafy-green | 0.92 | Greece  | macros=8/1/20/2/3/2.6/1.4 | Rice, mint and pine nuts rolled in tender leaves.
        a   | Rose harissa              | blossom     | 1.24 | Tunisia | macros=10/1.2/12/6/5/3/2.6 | A rounder harissa with rose petals; lovely on carrots.
        ac  | Pitted Kalamata olives    | black-olive | 1.10 | Greece  | protected-origin macros=20/2.8/3/0.4/3/1.4/3 | Almond-shaped, wine-dark and fruity.
        b   | Grilled artichokes in oil | lettuce     | 1.24 | Italy   | macros=18/2/5/1/4/1.8/1.6 | Quartered, charred and kept in herbs and oil.
        a   | Pomegranate molasses      | cherries    | 1.16 | Türkiye | macros=0.1/0/68/58/0.4/0.4/0.05 | Juice boiled to a dark, sour syrup for salads and grilled meat.
      `,
    },
  ],
}
