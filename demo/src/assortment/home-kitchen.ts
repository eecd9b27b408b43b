import type { Department } from './schema.ts'

export const homeKitchen: Department = {
  slug: 'home-kitchen',
  name: 'Paper, kitchen & home',
  icon: 'roll-of-paper',
  tint: '#e8e6da',
  categories: `
    paper-goods    | Paper goods            | roll-of-paper | PAP
    bin-bags-foil  | Bin bags, foil & film  | wastebasket   | BAG
    kitchenware    | Kitchenware            | cooking       | KIT
    lights-batteries | Batteries, bulbs & candles | light-bulb | LGT
  `,
  families: [
    {
      category: 'paper-goods',
      type: 'Toilet & kitchen rolls',
      price: 0.56,
      vat: 'standard',
      keep: 'Store dry.',
      uses: ['Cardboard core, paper-friendly wrapping.', 'Stack it: it never goes off.'],
      packs: `
        a | Feuille Douce | 12 pieces | pack |
        b | Halles Home   | 24 pieces | pack |
        c | Halles Basics | 6 pieces  | pack |
      `,
      variants: `
        abc | Toilet paper, 3-ply         | roll-of-paper | 0.80 | France | Ply=3      | Soft, strong and quilted, on a roll that lasts.
        ab  | Toilet paper, recycled      | roll-of-paper | 0.70 | France | recycled Ply=2 | One hundred per cent recycled fibre, unbleached core.
        a   | Toilet paper, 4-ply         | roll-of-paper | 1.06 | France | Ply=4      | Four plies for those who do not compromise.
        ac  | Kitchen rolls               | roll-of-paper | 1.50 | France | Ply=2      | Absorbent sheets that stay in one piece when wet.
        b   | Maxi kitchen rolls          | roll-of-paper | 1.80 | France | Ply=3      | Three times longer, so you change it three times less.
      `,
    },
    {
      category: 'paper-goods',
      type: 'Tissues & napkins',
      price: 0.022,
      vat: 'standard',
      keep: 'Store dry.',
      uses: ['For colds, picnics and small disasters.', 'Better to have one pack too many.'],
      packs: `
        a | Feuille Douce | 100 pieces | box |
        b | Halles Home   | 150 pieces | box |
      `,
      variants: `
        ab | Facial tissues               | tissue  | 0.80 | France | Ply=3   | Soft three-ply tissues in a box that suits a shelf.
        ab | Balsam tissues               | tissue  | 1.06 | France | Ply=3   | With aloe balm for noses on their third day.
        ab | White paper napkins          | cloud   | 0.94 | France | Ply=2   | Embossed edge, folded in four, for every day.
        a  | Festive napkins, burgundy    | red-wine | 2.20 | France | Ply=3   | Thick, fabric-like napkins for a laid table.
        b  | Pocket tissues               | tissue  | 0.70 | France | Ply=4   | Fifteen handy packs of ten.
      `,
    },
    {
      category: 'bin-bags-foil',
      type: 'Bin bags',
      price: 0.19,
      vat: 'standard',
      labels: 'recycled',
      keep: 'Store away from heat.',
      uses: ['Tear along the perforation.', 'Strong seams, no drips.'],
      packs: `
        a | Cuisinette  | 20 pieces | pack |
        b | Halles Home | 30 pieces | pack |
        c | Halles Basics | 50 pieces | pack |
      `,
      variants: `
        abc | Bin bags, 30 litres         | wastebasket | 0.66 | France | Volume=30_l  | With drawstring, made mostly from recycled plastic.
        ab  | Bin bags, 50 litres         | wastebasket | 0.96 | France | Volume=50_l  | The size of most kitchen bins, with handles.
        a   | Bin bags, 100 litres        | wastebasket | 1.80 | France | Volume=100_l | Thick enough for garden cuttings.
        b   | Compostable bags, 10 litres | seedling    | 0.80 | Italy  | -recycled Volume=10_l | Maize starch bags for the food-waste caddy.
      `,
    },
    {
      category: 'bin-bags-foil',
      type: 'Foil, film & freezer bags',
      price: 0.1,
      vat: 'standard',
      keep: 'Keep in a dry drawer.',
      uses: ['For leftovers with a future.', 'Fits a standard kitchen drawer.'],
      packs: `
        a | Cuisinette  | 30 pieces | box |
        b | Halles Home | 40 pieces | box |
      `,
      variants: `
        ab | Aluminium foil, ready-cut sheets | sparkles | 1.10 | France | recycled | Recycled aluminium in sheets that do not tangle.
        ab | Baking paper sheets          | cookie     | 0.96 | France | | Non-stick on both sides, up to 220 °C.
        ab | Freezer bags, 3 litres       | snowflake  | 0.72 | France | | Thick film and a white panel for the date.
        ab | Zip bags, 1 litre            | sandwich   | 1.00 | France | | Double zip; wash and use again.
        a  | Sandwich paper bags          | sandwich   | 0.76 | France | | Greaseproof paper for the school run.
      `,
    },
    {
      category: 'kitchenware',
      type: 'Kitchenware',
      price: 12,
      vat: 'standard',
      keep: 'See the care label before the first wash.',
      uses: ['A plain tool that does its one job well.', 'Tested by the cooks in our canteen.'],
      packs: `
        a | Cuisinette  | 1 piece | card    |
        b | Halles Home | 1 piece | flatbox |
      `,
      variants: `
        b  | Non-stick frying pan, 28 cm   | cooking       | 2.30 | Italy    | Material=Aluminium | Forged base for all hobs, including induction.
        b  | Stainless steel saucepan, 18 cm | pot-of-food | 2.40 | Portugal | Material=Stainless_steel | Thick base, pouring rim and a lid that fits.
        a  | Kitchen knife, 20 cm          | kitchen-knife | 1.40 | France, Thiers | local Material=Stainless_steel | A chef’s knife that takes an edge and keeps it.
        a  | Wooden spoons                 | spoon         | 0.44 | France, Jura | local Material=Beech | Three beech spoons, unvarnished.
        ab | Chopping board                | wood          | 1.26 | Poland   | Material=Beech | Oiled beech with a juice groove.
        a  | Vegetable peeler              | carrot        | 0.40 | Switzerland | Material=Stainless_steel | A swivel blade for left and right hands.
        a  | Box grater                    | cheese-wedge  | 0.92 | Italy    | Material=Stainless_steel | Four faces, one wide handle.
        b  | Salad bowl                    | green-salad   | 1.14 | France   | local Material=Glass | Tempered glass, 24 centimetres, stackable.
        b  | Tall drinking glass           | glass-of-milk | 0.30 | France   | local Material=Glass | Tempered, 36 centilitres, survives most falls.
        b  | Lunch box with dividers       | bento-box     | 0.98 | Germany  | Material=Polypropylene | Leak-proof lid and two compartments.
        b  | Insulated bottle, 50 cl       | milk-carton-cap | 1.50 | China  | Material=Stainless_steel | Hot for twelve hours, cold for twenty-four.
        a  | Corkscrew                     | bottle-with-popping-cork | 0.86 | Italy | Material=Stainless_steel | The waiter’s model, with a double lever.
        b  | Glass storage box             | plate         | 0.86 | France   | local Material=Glass | From freezer to oven, with a clip lid.
        a  | Kitchen scissors              | scissors      | 0.74 | Germany  | Material=Stainless_steel | They come apart for washing and open bottles too.
      `,
    },
    {
      category: 'lights-batteries',
      type: 'Batteries',
      price: 0.9,
      vat: 'standard',
      keep: 'Return used batteries to any of our stores.',
      uses: ['For remotes, torches and toys that sing.', 'Up to ten years of storage.'],
      packs: `
        a | Luméa       | 8 pieces | card |
        b | Halles Home | 12 pieces | card |
      `,
      variants: `
        ab | AA alkaline batteries        | battery      | 0.80 | Belgium | Format=AA  | Steady power for everyday devices.
        ab | AAA alkaline batteries       | battery      | 0.80 | Belgium | Format=AAA | The thin ones, for remotes and thermometers.
        a  | Rechargeable AA batteries    | high-voltage | 2.60 | Japan   | Format=AA  | 2,100 mAh, ready to use, good for hundreds of charges.
        a  | 9 V block battery            | low-battery  | 1.20 | Belgium | Format=9_V | For smoke alarms: change them when the clocks change.
      `,
    },
    {
      category: 'lights-batteries',
      type: 'Light bulbs',
      price: 4.4,
      vat: 'standard',
      keep: 'Return old bulbs to the collection box in store.',
      uses: ['Warm light at once, no flicker.', 'Fifteen years at three hours a day.'],
      packs: `
        a | Luméa       | 1 piece  | card |
        b | Halles Home | 3 pieces | flatbox |
      `,
      variants: `
        ab | LED bulb E27, 60 W equivalent | light-bulb | 0.86 | Poland | Socket=E27 | Warm white, 806 lumens for seven watts.
        ab | LED bulb E14, 40 W equivalent | light-bulb | 0.80 | Poland | Socket=E14 | The small socket for bedside lamps and chandeliers.
        a  | LED spotlight GU10            | flashlight | 0.90 | Poland | Socket=GU10 | Narrow beam for kitchens and bathrooms.
      `,
    },
    {
      category: 'lights-batteries',
      type: 'Candles & matches',
      price: 0.34,
      vat: 'standard',
      keep: 'Never leave a burning candle alone.',
      uses: ['For long dinners and short power cuts.', 'Light, sit down, breathe out.'],
      packs: `
        a | Luméa       | 12 pieces | box |
        b | Halles Home | 20 pieces | box |
      `,
      variants: `
        ab | Tealights                    | candle        | 0.44 | Poland | | Burn for four hours in a recyclable cup.
        a  | Dinner candles, ivory        | candle        | 1.60 | Poland | | Dripless and straight, seven and a half hours each.
        ab | Birthday candles with holders | birthday-cake | 0.36 | Germany | | Six colours, one breath.
        b  | Long matches                 | fire          | 0.26 | Sweden | | Eleven centimetres, for candles and gas hobs.
      `,
    },
  ],
}
