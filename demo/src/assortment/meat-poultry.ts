import type { Department } from './schema.ts'

export const meatPoultry: Department = {
  slug: 'meat-poultry',
  name: 'Meat, poultry & plant-based',
  icon: 'cut-of-meat',
  tint: '#f6dcd8',
  categories: `
    beef-veal        | Beef & veal             | cut-of-meat   | BEF
    pork-lamb        | Pork & lamb             | bacon         | PRK
    poultry          | Poultry                 | poultry-leg   | PLT
    plant-based-meat | Tofu & plant-based      | seedling      | PBM
  `,
  families: [
    {
      category: 'beef-veal',
      type: 'Beef & veal',
      price: 21,
      storage: 'Chilled',
      macros: [7, 3, 0, 0, 0, 21.5, 0.16],
      labels: 'gluten-free',
      keep: 'Keep at 0 to 4 °C and take out twenty minutes before cooking.',
      uses: [
        'Buy it for today or tomorrow.',
        'Salt early, pepper late.',
        'Sear in a hot pan, then lower the heat.',
      ],
      packs: `
        a | Maison Teyssac   | 300 g | film |
        b | Halles           | 500 g | film |
        c | Halles Organic   | 250 g | film |
        d | Halles Selection | 400 g | film |
      `,
      variants: `
        abd | Rump steak              | cut-of-meat  | 1.02 | France, Limousin | local Cut=Steak     | A lean, tender cut with plenty of taste; three minutes a side.
        ad  | Rib-eye steak           | cut-of-meat  | 1.44 | France, Aubrac   | local Cut=Steak macros=16/7/0/0/0/19.5/0.15 | Well marbled and juicy: leave it alone in the pan until the crust forms.
        abc | Minced beef, 5 % fat    | mince | 0.74 | France           | local Cut=Minced macros=5/2.3/0/0/0/21.5/0.2 | Freshly minced lean beef for bolognese, stuffed vegetables and tartare.
        bc  | Minced beef, 15 % fat   | mince | 0.62 | France           | local Cut=Minced macros=15/6.8/0/0/0/18.5/0.2 | More fat, more juice: the mix for burgers and meatballs.
        ab  | Beef for bourguignon    | meat-cubes | 0.74 | France           | local Cut=Braising  | Cubes from chuck and cheek that turn spoon-tender after three hours.
        ab  | Pot-au-feu pieces       | meat-cubes | 0.66 | France           | local Cut=Braising macros=12/5/0/0/0/20/0.16 | Shin, blade and short rib: three textures for one big pot.
        ad  | Veal escalopes          | turkey-slice | 1.20 | France           | local Cut=Escalope macros=2.6/1/0/0/0/22/0.2 | Thin, pale slices for cream sauce or breadcrumbs.
        b   | Veal for blanquette     | meat-cubes | 0.92 | France           | local Cut=Braising  | Shoulder and breast, cut in large cubes for a white stew.
        ac  | Beef burgers            | hamburger    | 0.86 | France           | local Cut=Burger macros=15/6.8/0/0/0/18/0.5 | Two thick, loosely pressed burgers, seasoned with salt only.
      `,
    },
    {
      category: 'pork-lamb',
      type: 'Pork & lamb',
      price: 12.6,
      storage: 'Chilled',
      macros: [11, 4, 0, 0, 0, 20, 0.16],
      labels: 'gluten-free',
      keep: 'Keep at 0 to 4 °C; cook within the date on the label.',
      uses: [
        'Good with mustard and roast potatoes.',
        'A hot pan first, then a little patience.',
        'Cook until just done: it stays juicy.',
      ],
      packs: `
        a | Maison Teyssac | 400 g | film |
        b | Halles         | 600 g | film |
        c | Halles Organic | 350 g | film |
      `,
      variants: `
        abc | Pork chops              | meat-on-bone | 0.72 | France, Brittany | local Cut=Chop        | On the bone, with a strip of fat that keeps them moist.
        ab  | Pork tenderloin         | cut-of-meat  | 1.10 | France, Brittany | local Cut=Tenderloin macros=3/1/0/0/0/22.5/0.15 | The leanest cut; slice into medallions or roast whole in twenty minutes.
        ab  | Pork belly slices       | bacon        | 0.78 | France           | local Cut=Belly macros=28/10/0/0/0/16/0.16 | For the grill, slow-cooked ramen or a tray of lentils.
        ab  | Pork shoulder roast     | ham          | 0.70 | France           | local Cut=Roast       | Tied by hand, for a slow Sunday oven and pulled pork on Monday.
        abc | Toulouse sausages       | sausage      | 0.86 | France, Occitania | local Cut=Sausage macros=22/8.5/0.5/0.3/0/15.5/1.6 | Coarse-cut pork with pepper and a little garlic, in natural casings.
        ab  | Chipolatas with herbs   | sausage      | 0.86 | France           | local Cut=Sausage macros=21/8/0.8/0.4/0/15.5/1.6 | Slim sausages with parsley and thyme that cook in eight minutes.
        ab  | Merguez                 | sausage      | 0.98 | France           | local Cut=Sausage macros=22/9/1/0.5/0/15/1.8 | Beef and lamb sausages with cumin, paprika and a serious kick.
        ac  | Lamb chops              | meat-on-bone | 1.82 | France, Sisteron | local Cut=Chop macros=16/7/0/0/0/18.5/0.18 | First-rib chops, pink inside and crisp at the edge.
        b   | Boned leg of lamb       | ham          | 1.56 | Ireland          | Cut=Roast             | Boned and tied, easy to carve, ready for garlic and rosemary.
        b   | Lamb for tagine         | meat-cubes | 1.30 | France           | local Cut=Braising    | Shoulder cubes for apricots, almonds and two quiet hours.
      `,
    },
    {
      category: 'poultry',
      type: 'Poultry',
      price: 11.2,
      storage: 'Chilled',
      macros: [3.5, 1, 0, 0, 0, 22, 0.16],
      labels: 'gluten-free',
      keep: 'Keep at 0 to 4 °C, never rinse, cook right through.',
      uses: [
        'Roast with lemon and thyme.',
        'Shred what is left for tomorrow’s salad.',
        'Season well: poultry likes it.',
      ],
      packs: `
        a | Ferme de Lauzelle | 400 g | film |
        b | Halles            | 600 g | film |
        c | Halles Organic    | 320 g | film |
      `,
      variants: `
        abc | Chicken breast fillets   | chicken-fillet | 1.12 | France | local Bird=Chicken macros=1.6/0.4/0/0/0/23.5/0.13 | Skinless fillets, trimmed, even in size so they cook at the same pace.
        abc | Chicken thighs           | poultry-leg | 0.78 | France | local Bird=Chicken macros=12/3.4/0/0/0/18.5/0.2 | On the bone with skin: the juiciest part of the bird.
        ab  | Chicken drumsticks       | poultry-leg | 0.66 | France | local Bird=Chicken macros=9/2.6/0/0/0/19/0.2 | For small hands, barbecues and sticky marinades.
        b   | Chicken mince            | mince | 0.96 | France | local Bird=Chicken macros=6/1.7/0/0/0/20/0.16 | A lighter mince for meatballs, dumplings and stuffed peppers.
        ab  | Turkey escalopes         | turkey-slice | 0.98 | France | local Bird=Turkey macros=1.4/0.4/0/0/0/24/0.14 | Thin, lean slices; two minutes a side in butter.
        ab  | Duck breast              | duck-breast | 1.66 | France, Gers | local Bird=Duck macros=22/6.5/0/0/0/18/0.16 | Score the fat, start in a cold pan and serve pink.
        b   | Duck leg confit          | poultry-leg | 1.40 | France, Gers | local Bird=Duck macros=22/7/0/0/0/21/1.8 | Cooked slowly in its own fat; crisp the skin for ten minutes.
        a   | Guinea fowl supremes     | chicken-fillet | 1.56 | France | local Bird=Guinea_fowl | Between chicken and game, with a fine skin and a firmer bite.
        b   | Rabbit pieces            | meat-on-bone | 1.14 | France | local Bird=Rabbit macros=6/2/0/0/0/21/0.12 | Legs and saddle for mustard sauce or a slow pan with olives.
      `,
    },
    {
      category: 'poultry',
      type: 'Whole birds',
      price: 6.4,
      storage: 'Chilled',
      macros: [11, 3, 0, 0, 0, 19, 0.18],
      labels: 'gluten-free',
      keep: 'Keep at 0 to 4 °C; take out half an hour before roasting.',
      uses: ['Allow twenty minutes a pound, then fifteen to rest.', 'The carcass makes tomorrow’s broth.'],
      packs: `
        a | Ferme de Lauzelle | 1.5 kg | film |
        b | Halles            | 1.3 kg | film |
        c | Halles Organic    | 1.4 kg | film |
      `,
      variants: `
        abc | Whole chicken            | whole-chicken | 1.00 | France | local Bird=Chicken | Plump and yellow-skinned, trussed and ready for the oven.
        a   | Whole guinea fowl        | whole-chicken | 1.46 | France, Drôme | local Bird=Guinea_fowl | A small bird with a big flavour; baste often.
      `,
    },
    {
      category: 'plant-based-meat',
      type: 'Tofu & plant-based',
      price: 13.5,
      storage: 'Chilled',
      macros: [9, 1.2, 6, 1.5, 4.5, 15, 1.2],
      labels: 'vegan vegetarian',
      keep: 'Keep refrigerated; three days once opened.',
      uses: [
        'Brown well on all sides for the best texture.',
        'Slips into any recipe that calls for mince or strips.',
        'Also good cold the next day.',
      ],
      packs: `
        a | Verte Faim     | 200 g | film |
        b | Halles         | 250 g | film |
        c | Halles Organic | 200 g | film |
      `,
      variants: `
        bc  | Plain tofu               | tofu | 0.62 | France | local soya gluten-free macros=7.5/1.2/1.4/0.6/1/13/0.05 | Firm, pressed tofu from French soya beans; it takes on every marinade.
        bc  | Smoked tofu              | smoked-tofu | 0.74 | France | local soya gluten-free macros=9/1.4/1.4/0.6/1.2/15.5/1.1 | Smoked over beech, ready to cube into salads and stir-fries.
        ac  | Tempeh                   | beans        | 1.00 | France | soya gluten-free macros=8/1.4/7/1/6/18/0.05 | Fermented whole soya beans with a nutty, mushroomy bite.
        ab  | Plant-based burgers      | hamburger    | 1.06 | France | soya gluten  | Made with soya and wheat protein and beetroot juice; they brown and stay moist.
        a   | Pea-protein mince        | pea-pod      | 1.02 | France | gluten-free macros=8/1/5/0.8/5.5/17/1 | Crumbly mince from yellow peas for chilli and lasagne.
        ab  | Vegetable falafel        | falafel      | 0.90 | France | gluten-free macros=12/1.3/24/2.5/7/7.5/1.2 | Chickpeas, parsley and cumin, shaped in small balls.
        ab  | Plant-based nuggets      | poultry-leg  | 0.96 | France | soya gluten macros=11/1.2/19/1.5/4/13/1.2 | Crisp crumb outside, tender soya inside; children do not ask.
        a   | Seitan slices            | cut-of-meat  | 1.16 | France | gluten soya macros=3/0.5/7/1.5/1.5/24/1.2 | Wheat protein simmered in broth with tamari, for pans and sandwiches.
        b   | Spinach and chickpea patties | leafy-green | 0.88 | France | gluten macros=8/0.9/21/2/5.5/6.5/1 | Green inside, golden outside, ready in six minutes.
      `,
    },
  ],
}
