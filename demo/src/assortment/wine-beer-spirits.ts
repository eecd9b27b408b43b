import type { Department } from './schema.ts'

export const wineBeerSpirits: Department = {
  slug: 'wine-beer-spirits',
  name: 'Wine, beer & spirits',
  icon: 'red-wine',
  tint: '#efdde3',
  categories: `
    red-wine        | Red wine              | red-wine   | RED
    white-rose-wine | White & rosé wine     | white-wine | WHI
    sparkling-wine  | Champagne & sparkling | bottle-with-popping-cork | SPK
    beer-cider      | Beer & cider          | beer-mug   | BEE
    spirits         | Spirits & aperitifs   | tumbler-glass | SPT
    alcohol-free    | Alcohol-free          | tropical-drink | NAL
  `,
  families: [
    {
      category: 'red-wine',
      type: 'Red wine',
      price: 11,
      vat: 'standard',
      allergens: 'sulphites',
      labels: 'gluten-free',
      keep: 'Serve at 15 to 17 °C. Not for sale to minors.',
      uses: [
        'Open half an hour before the meal.',
        'At home with grilled meat and hard cheese.',
        'Good now, and in no hurry.',
      ],
      packs: `
        a | Domaine Castelbrun | 75 cl | wine |
        b | Cave des Tuiliers  | 75 cl | wine |
        c | Halles             | 75 cl | wine |
        d | Halles Organic     | 75 cl | wine |
        e | Halles Selection   | 75 cl | wine |
      `,
      variants: `
        abe | Bordeaux Supérieur          | red-wine | 0.90 | France, Bordeaux    | local protected-origin ABV=13.5_% Grape=Merlot_and_Cabernet | Ripe plum and cedar, with tannins that have settled down.
        e   | Saint-Émilion               | red-wine | 2.10 | France, Bordeaux    | local protected-origin ABV=14_% Grape=Merlot              | Velvety and deep: black cherry, liquorice, a little oak.
        bcd | Côtes du Rhône              | red-wine | 0.72 | France, Rhône       | local protected-origin ABV=14_% Grape=Grenache_and_Syrah  | Generous and peppery, the table wine that never argues.
        ae  | Burgundy Pinot Noir         | red-wine | 1.72 | France, Burgundy    | local protected-origin ABV=13_% Grape=Pinot_Noir          | Light in colour, full of raspberry and undergrowth.
        bcd | Languedoc Syrah             | red-wine | 0.62 | France, Languedoc   | local protected-origin ABV=13.5_% Grape=Syrah             | Violets and black olives, sunny and supple.
        ab  | Beaujolais-Villages         | red-wine | 0.78 | France, Beaujolais  | local protected-origin ABV=12.5_% Grape=Gamay             | Juicy red berries; serve lightly chilled with charcuterie.
        b   | Chinon                      | red-wine | 0.88 | France, Loire       | local protected-origin ABV=13_% Grape=Cabernet_Franc      | Fresh red pepper and raspberry, with a mineral edge.
        ac  | Rioja Crianza               | red-wine | 0.94 | Spain, Rioja        | protected-origin ABV=13.5_% Grape=Tempranillo             | A year in oak: vanilla, strawberry and soft spice.
        e   | Chianti Classico            | red-wine | 1.20 | Italy, Tuscany      | protected-origin ABV=13.5_% Grape=Sangiovese              | Sour cherry, herbs and the acidity tomato sauce asks for.
      `,
    },
    {
      category: 'white-rose-wine',
      type: 'White & rosé wine',
      price: 10.6,
      vat: 'standard',
      allergens: 'sulphites',
      labels: 'gluten-free',
      keep: 'Serve at 9 to 11 °C. Not for sale to minors.',
      uses: [
        'With fish, goat’s cheese, or a chair in the sun.',
        'Chill for two hours, not two days.',
        'A safe bet for the aperitif.',
      ],
      packs: `
        a | Domaine Castelbrun | 75 cl | wine |
        b | Cave des Tuiliers  | 75 cl | wine |
        c | Halles             | 75 cl | wine |
        d | Halles Organic     | 75 cl | wine |
        e | Halles Selection   | 75 cl | wine |
      `,
      variants: `
        abe | Chablis                     | white-wine | 1.70 | France, Burgundy  | local protected-origin Colour=White ABV=12.5_% Grape=Chardonnay      | Lean and stony, with lemon and a trace of sea spray.
        be  | Sancerre                    | white-wine | 1.64 | France, Loire     | local protected-origin Colour=White ABV=13_% Grape=Sauvignon_Blanc   | Citrus, flint and white flowers in a long, dry line.
        bcd | Muscadet on lees            | white-wine | 0.66 | France, Loire     | local protected-origin Colour=White ABV=12_% Grape=Melon_de_Bourgogne | Fresh, briny and light: the oyster’s best friend.
        ab  | Alsace Riesling             | white-wine | 0.98 | France, Alsace    | local protected-origin Colour=White ABV=12.5_% Grape=Riesling        | Dry and straight, lime and white peach, made for choucroute.
        bc  | Alsace Gewurztraminer       | white-wine | 1.06 | France, Alsace    | local protected-origin Colour=White ABV=13.5_% Grape=Gewurztraminer  | Rose and lychee, off-dry, for Munster and spicy food.
        bcd | Côtes de Gascogne           | white-wine | 0.54 | France, Gascony   | local protected-origin Colour=White ABV=11.5_% Grape=Colombard       | Grapefruit and boxwood, lively and easy.
        a   | Sauternes                   | gold-droplet | 2.30 | France, Bordeaux | local protected-origin Colour=Sweet_white ABV=13.5_% Grape=Sémillon | Golden and honeyed; small glasses, blue cheese, foie gras.
        abcd | Côtes de Provence rosé     | rose-wine  | 0.86 | France, Provence  | local protected-origin Colour=Rosé ABV=12.5_% Grape=Grenache_and_Cinsault | Pale, dry and crisp, with peach and citrus peel.
        bc  | Cabernet d'Anjou rosé       | rose-wine  | 0.58 | France, Loire     | local protected-origin Colour=Rosé ABV=11_% Grape=Cabernet_Franc     | Off-dry, all strawberry, easy with Asian food.
        e   | Tavel rosé                  | rose-wine  | 1.16 | France, Rhône     | local protected-origin Colour=Rosé ABV=14_% Grape=Grenache           | The rosé with shoulders, for grilled lamb and ratatouille.
      `,
    },
    {
      category: 'sparkling-wine',
      type: 'Sparkling wine',
      price: 16,
      vat: 'standard',
      allergens: 'sulphites',
      labels: 'gluten-free',
      keep: 'Serve at 8 °C, open quietly. Not for sale to minors.',
      uses: ['For good news, and for the wait.', 'With oysters, gougères, or nothing.'],
      packs: `
        a | Maison Perlois     | 75 cl | wine |
        b | Cave des Tuiliers  | 75 cl | wine |
        c | Halles Selection   | 75 cl | wine |
      `,
      variants: `
        ac | Champagne brut               | bottle-with-popping-cork | 2.10 | France, Champagne | local protected-origin Style=Brut ABV=12_%   | Three grapes, three years on the lees: brioche, apple and a fine stream of bubbles.
        a  | Champagne blanc de blancs    | bottle-with-popping-cork | 2.60 | France, Champagne | local protected-origin Style=Brut ABV=12_%   | Pure Chardonnay, chalky and precise.
        a  | Champagne rosé               | rose-wine                | 2.50 | France, Champagne | local protected-origin Style=Brut ABV=12_%   | A little red wine in the blend for wild strawberry and colour.
        bc | Crémant d'Alsace             | bottle-with-popping-cork | 0.74 | France, Alsace    | local protected-origin Style=Brut ABV=12_%   | Made like champagne, priced like a good idea.
        b  | Crémant de Loire             | clinking-glasses         | 0.70 | France, Loire     | local protected-origin Style=Brut ABV=12_%   | Chenin and Chardonnay, soft mousse, quince and honey.
        bc | Prosecco                     | clinking-glasses         | 0.66 | Italy, Veneto     | protected-origin Style=Extra_dry ABV=11_%    | Pear and white flowers, made for spritz and terraces.
      `,
    },
    {
      category: 'beer-cider',
      type: 'Beer',
      price: 3.6,
      vat: 'standard',
      allergens: 'gluten',
      labels: 'vegan vegetarian',
      keep: 'Keep cool and upright. Not for sale to minors.',
      uses: ['Pour slowly, leave two fingers of head.', 'With chips, burgers and long conversations.'],
      packs: `
        a | Brasserie Houblard | 33 cl      | beer |
        b | Bière de l'Écluse  | 6 x 25 cl  | pack |
        c | Halles             | 6 x 33 cl  | pack |
        d | Brasserie Houblard | 75 cl      | beer |
        e | Bière de l'Écluse  | 50 cl      | can  |
      `,
      variants: `
        bce | Blonde lager               | beer-mug       | 0.70 | France, Alsace | local Style=Lager ABV=4.8_%      | Clean, malty and thirst-quenching.
        ad  | Blonde farmhouse ale       | clinking-beer-mugs | 1.10 | France, Nord | local Style=Ale ABV=6.4_%      | Bottle-conditioned, biscuity, with a dry herbal finish.
        ad  | Amber ale                  | amber-droplet  | 1.12 | France, Nord   | local Style=Ale ABV=6.2_%        | Caramel malts and a round, toasty body.
        ad  | White wheat beer           | sheaf-of-rice  | 1.06 | France         | local Style=Wheat_beer ABV=4.9_% | Cloudy wheat beer with orange peel and coriander seed.
        ac  | India pale ale             | herb           | 1.24 | France         | local Style=IPA ABV=5.9_%        | Citrus and pine from four hops, with a firm bitterness.
        a   | Oatmeal stout              | dark-droplet   | 1.24 | France         | local Style=Stout ABV=5.6_%      | Coffee, cocoa and a silky body from rolled oats.
        d   | Abbey triple               | gold-droplet   | 1.34 | Belgium        | Style=Triple ABV=8.2_%           | Golden, strong and spicy, to be shared.
        be  | Radler with lemon          | lemon          | 0.72 | France         | local Style=Radler ABV=2.5_%     | Half lager, half cloudy lemonade.
      `,
    },
    {
      category: 'beer-cider',
      type: 'Cider',
      price: 4.4,
      vat: 'standard',
      allergens: 'sulphites',
      labels: 'vegan vegetarian gluten-free',
      keep: 'Serve at 9 °C. Not for sale to minors.',
      uses: ['In bowls, with crêpes.', 'Also for cooking pork and mussels.'],
      packs: `
        a | Pressoir Fleuri | 75 cl | wine |
        b | Halles          | 75 cl | wine |
      `,
      variants: `
        ab | Dry cider                   | red-apple    | 0.90 | France, Normandy | local ABV=5_%   | Fermented to the end: dry, earthy, finely sparkling.
        ab | Sweet cider                 | golden-apple | 0.86 | France, Brittany | local ABV=2.5_% | Low in alcohol, all baked apple and honey.
        a  | Pear cider                  | pear         | 1.16 | France, Domfront | local protected-origin ABV=4_% | From perry pears too sharp to eat; delicate and floral.
      `,
    },
    {
      category: 'spirits',
      type: 'Spirits & aperitifs',
      price: 27,
      vat: 'standard',
      labels: 'vegan vegetarian gluten-free',
      keep: 'Keep upright. Not for sale to minors.',
      uses: ['Neat, on ice, or in the cocktail of the house.', 'A bottle lasts when it is this good.'],
      packs: `
        a | Distillerie Morvane | 70 cl | flask |
        b | Halles              | 70 cl | flask |
      `,
      variants: `
        ab | London dry gin             | lime           | 0.94 | France           | local ABV=40_% Spirit=Gin      | Juniper first, then lemon peel and coriander.
        ab | Vodka                      | droplet        | 0.72 | France           | local ABV=37.5_% Spirit=Vodka  | Wheat spirit distilled five times, clean and soft.
        ab | White rum                  | coconut        | 0.78 | Martinique       | local ABV=40_% Spirit=Rum      | Cane-juice rum with a grassy nose, for ti-punch and mojitos.
        a  | Aged rum                   | wood           | 1.44 | Guadeloupe       | local ABV=42_% Spirit=Rum      | Six years in oak: banana, vanilla, toasted nuts.
        a  | Single malt whisky         | tumbler-glass  | 1.66 | France, Brittany | local ABV=43_% Spirit=Whisky   | Barley malt, sea air and a whisper of smoke.
        b  | Blended whisky             | tumbler-glass  | 0.76 | Scotland         | ABV=40_% Spirit=Whisky         | Smooth and honeyed, made for long drinks.
        a  | Cognac VSOP                | tumbler-glass  | 1.84 | France, Cognac   | local protected-origin ABV=40_% Spirit=Brandy | Dried apricot, rose and fine oak.
        a  | Calvados                   | red-apple      | 1.36 | France, Normandy | local protected-origin ABV=40_% Spirit=Brandy | Cider apples, distilled and aged four years.
        ab | Pastis                     | star           | 0.82 | France, Marseille | local ABV=45_% Spirit=Anise   | Star anise and liquorice: one part to five of cold water.
        ab | Bitter orange aperitif     | tangerine      | 0.62 | Italy            | ABV=11_% Spirit=Aperitif       | Bitter-sweet orange and gentian for spritz.
        a  | Crème de cassis            | blackberry     | 0.84 | France, Dijon    | local protected-origin ABV=16_% Spirit=Liqueur | Blackcurrants and sugar; a teaspoon under white wine.
        b  | Red vermouth               | red-wine       | 0.52 | Italy, Turin     | sulphites ABV=15_% Spirit=Aperitif | Wormwood, orange peel and caramel, over ice with a slice.
      `,
    },
    {
      category: 'alcohol-free',
      type: 'Alcohol-free drinks',
      price: 4.8,
      vat: 'reduced',
      labels: 'vegan vegetarian alcohol-free',
      keep: 'Serve very cold.',
      uses: ['For drivers, mothers-to-be and Tuesdays.', 'Same glass, same moment, clear head.'],
      packs: `
        a | Brasserie Houblard | 6 x 33 cl | pack  |
        b | Halles             | 75 cl     | flask |
        c | Distillerie Morvane | 70 cl    | flask |
      `,
      variants: `
        a  | Alcohol-free blonde beer   | beer-mug       | 0.72 | France | local gluten ABV=0.0_% | Brewed in full, then gently dealcoholised: malt, hops, refreshment.
        a  | Alcohol-free IPA           | herb           | 0.84 | France | local gluten ABV=0.0_% | Dry-hopped for grapefruit and pine, with real bitterness.
        b  | Sparkling grape drink      | green-grapes   | 1.00 | France, Alsace | local gluten-free sulphites ABV=0.0_% | White grapes, fine bubbles and a proper cork.
        b  | Sparkling apple and raspberry | raspberry   | 0.86 | France, Normandy | local gluten-free ABV=0.0_% | Pressed apples and raspberries in a festive bottle.
        bc | Alcohol-free bitter spritz | tangerine      | 1.66 | France | gluten-free ABV=0.0_% | Orange peel, gentian and rhubarb; add bubbles and ice.
        c  | Botanical gin-style drink  | lime           | 3.60 | France | local gluten-free ABV=0.0_% | Distilled juniper, lemon and cardamom without the alcohol; lengthen with tonic.
      `,
    },
  ],
}
