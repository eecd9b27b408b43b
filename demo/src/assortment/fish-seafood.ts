import type { Department } from './schema.ts'

export const fishSeafood: Department = {
  slug: 'fish-seafood',
  name: 'Fish & seafood',
  icon: 'fish',
  tint: '#d8ecf2',
  categories: `
    fresh-fish      | Fresh fish             | fillet  | FIS
    shellfish       | Shellfish & crustaceans | shrimp | SHL
    smoked-cured-fish | Smoked & cured fish  | salmon  | SMK
  `,
  families: [
    {
      category: 'fresh-fish',
      type: 'Fish fillets',
      price: 23,
      storage: 'Chilled',
      macros: [4, 0.8, 0, 0, 0, 19, 0.25],
      allergens: 'fish',
      labels: 'gluten-free',
      keep: 'Keep on the coldest shelf and eat within a day.',
      uses: [
        'A hot pan, dry fish, and patience for two minutes.',
        'Ten minutes in a parcel with lemon and dill.',
        'Run a finger over it once more for bones.',
      ],
      packs: `
        a | L'Étal du Port | 280 g | film |
        b | Halles         | 400 g | film |
        c | Halles Organic | 240 g | film |
      `,
      variants: `
        ab  | Cod loin              | fillet        | 1.14 | North-East Atlantic | responsible-fishing Catch=Wild macros=0.6/0.1/0/0/0/18/0.2   | Thick, pearly pieces from the best part of the fish, without skin.
        ab  | Pollock fillets       | fillet        | 0.72 | North-East Atlantic | responsible-fishing Catch=Wild macros=0.7/0.1/0/0/0/18/0.25  | Mild white fish with fine flakes, at a gentler price than cod.
        ab  | Hake fillets          | fillet        | 0.94 | Bay of Biscay       | responsible-fishing Catch=Wild macros=1.8/0.3/0/0/0/17.5/0.2 | Delicate and moist, the favourite white fish of the Basque coast.
        abc | Salmon fillets        | salmon        | 1.18 | Scotland            | Catch=Farmed macros=14/2.5/0/0/0/20/0.1     | Even portions with the skin on, rich in omega-3.
        b   | Large salmon fillet   | salmon        | 0.98 | Norway              | Catch=Farmed macros=15/2.7/0/0/0/20/0.1     | Pin-boned and trimmed: one thick piece to roast whole and share.
        ac  | Trout fillets         | salmon        | 0.98 | France, Pyrenees    | local Catch=Farmed macros=6.5/1.3/0/0/0/20/0.12 | Pink, fine-textured fillets from cold mountain water.
        a   | Sea bass fillets      | fish          | 1.36 | Greece              | Catch=Farmed macros=6/1.4/0/0/0/19.5/0.2    | Skin-on fillets that crisp in four minutes.
        a   | Sea bream, whole      | tropical-fish | 0.80 | Greece              | Catch=Farmed macros=7/1.7/0/0/0/19/0.2      | Scaled and gutted; stuff with lemon and fennel.
        b   | Sardines, cleaned     | fish          | 0.56 | France, Brittany    | local responsible-fishing Catch=Wild macros=9/2.6/0/0/0/20/0.3 | Heads off, ready for the grill and a piece of bread to catch the juice.
        a   | Mackerel fillets      | fish          | 0.64 | North-East Atlantic | Catch=Wild macros=16/3.6/0/0/0/18.5/0.25    | Full-flavoured and oily in the good sense; three minutes a side.
        a   | Tuna steaks           | cut-of-meat   | 1.52 | Indian Ocean        | Catch=Wild_line macros=1.5/0.4/0/0/0/24/0.12 | Dense and meaty, caught by line; sear the outside and stop.
      `,
    },
    {
      category: 'shellfish',
      type: 'Crustaceans',
      price: 24,
      storage: 'Chilled',
      macros: [1, 0.2, 0.4, 0, 0, 20, 1.4],
      allergens: 'crustaceans',
      labels: 'gluten-free',
      keep: 'Keep on ice and eat within two days.',
      uses: ['With mayonnaise, rye bread and lemon.', 'Garlic, parsley, lemon: little else is needed.'],
      packs: `
        a | L'Étal du Port | 200 g | film |
        b | Halles         | 300 g | film |
      `,
      variants: `
        ab | Cooked pink prawns     | shrimp | 0.86 | Ecuador          | Catch=Farmed sulphites | Whole, firm and sweet, cooked within hours of harvest.
        ab | Peeled prawns          | shrimp | 1.10 | Ecuador          | Catch=Farmed sulphites | Peeled and deveined, ready for salads, pasta and fried rice.
        a  | Raw tiger prawns       | fried-shrimp | 1.30 | Madagascar | Catch=Farmed sulphites | Large, raw and shell-on, for the barbecue or a hot pan with garlic.
        a  | Langoustines           | lobster | 1.54 | Scotland        | Catch=Wild sulphites   | Delicate, almost sweet tails; four minutes in salted water.
        a  | Dressed crab           | crab   | 1.66 | France, Brittany | local Catch=Wild       | Hand-picked white and brown meat, nothing else.
      `,
    },
    {
      category: 'shellfish',
      type: 'Molluscs',
      price: 7.4,
      storage: 'Chilled',
      macros: [2, 0.4, 3, 0, 0, 12, 0.9],
      allergens: 'molluscs',
      labels: 'gluten-free',
      keep: 'Keep cool and damp, never in water; eat within two days.',
      uses: ['Rinse in cold water just before use.', 'Discard any with a broken shell.'],
      packs: `
        a | L'Étal du Port | 1 kg | net |
        b | Halles         | 1.4 kg | net |
      `,
      variants: `
        ab | Bouchot mussels        | oyster | 0.72 | France, Mont-Saint-Michel | local protected-origin Catch=Farmed | Small, orange and full, raised on wooden poles; cleaned and ready for the pot.
        a  | Fine de claire oysters | oyster      | 1.40 | France, Marennes-Oléron   | local Catch=Farmed Size=No._3       | About a dozen cupped oysters, finished in clay ponds for a clean, briny taste.
        a  | Clams                  | spiral-shell | 1.60 | France, Arcachon         | local Catch=Wild                    | For spaghetti alle vongole: purge in salted water, then five minutes in the pan.
        b  | Cockles                | spiral-shell | 1.02 | France, Bay of Somme     | local Catch=Wild                    | Small and sweet, good with cream and chives.
      `,
    },
    {
      category: 'shellfish',
      type: 'Scallops & squid',
      price: 32,
      storage: 'Chilled',
      macros: [0.9, 0.2, 2, 0, 0, 16.5, 0.5],
      allergens: 'molluscs',
      labels: 'gluten-free',
      keep: 'Eat within a day of delivery.',
      uses: ['Season at the last moment.', 'Good with lemon, olive oil and a little chilli.'],
      packs: `
        a | L'Étal du Port | 200 g | film |
        b | Halles Selection | 180 g | film |
      `,
      variants: `
        ab | Scallops, shelled     | oyster | 1.20 | France, Saint-Brieuc | local responsible-fishing Catch=Wild | Plump white nuts of muscle, dived and shelled within the day.
        a  | Squid rings           | squid  | 0.58 | Spain, Galicia       | Catch=Wild                           | Tender rings, cleaned, for frying or a slow tomato sauce.
        a  | Cooked octopus        | octopus | 1.02 | Spain, Galicia      | Catch=Wild                           | Slow-cooked until tender; slice, warm, dust with paprika.
      `,
    },
    {
      category: 'smoked-cured-fish',
      type: 'Smoked fish',
      price: 39,
      storage: 'Chilled',
      macros: [12, 2.2, 0.3, 0.3, 0, 22.5, 3],
      allergens: 'fish',
      labels: 'gluten-free',
      keep: 'Open ten minutes before serving; finish within two days.',
      uses: [
        'On blinis with a dab of cream.',
        'With scrambled eggs, at any hour.',
        'Fold into warm pasta with dill.',
      ],
      packs: `
        a | Nordhav          | 140 g | sachet |
        b | Halles           | 200 g | sachet |
        c | Halles Organic   | 100 g | sachet |
        d | Halles Selection | 120 g | sachet |
      `,
      variants: `
        abcd | Smoked salmon, four slices | salmon  | 1.00 | Norway   | Catch=Farmed Smoke=Beech | Dry-salted, smoked over beech and cut thin enough to read through.
        ad   | Smoked Scottish salmon     | salmon  | 1.24 | Scotland | Catch=Farmed Smoke=Oak   | A firmer fish with a deeper, oak-smoked taste.
        abd  | Smoked trout               | salmon  | 0.86 | France, Pyrenees | local Catch=Farmed Smoke=Beech macros=7/1.4/0.4/0.3/0/22.5/2.8 | Milder than salmon, with a delicate pink flake.
        b    | Smoked mackerel with pepper | fish   | 0.46 | Denmark  | Catch=Wild Smoke=Beech macros=24/5.5/0.5/0.3/0/19/1.9 | Hot-smoked fillets under cracked pepper, ready to flake into a salad.
        b    | Smoked herring fillets     | fish    | 0.42 | Norway   | Catch=Wild Smoke=Alder macros=12/2.8/0.3/0.2/0/19/4.5 | Salty, soft and smoky; slice over warm potatoes with onion.
      `,
    },
    {
      category: 'smoked-cured-fish',
      type: 'Fish specialities',
      price: 22,
      storage: 'Chilled',
      macros: [16, 2, 3, 1.6, 0.4, 11, 1.6],
      allergens: 'fish',
      keep: 'Keep refrigerated; three days once opened.',
      uses: ['For the aperitif, with toast.', 'A starter that needs only a plate.'],
      packs: `
        a | Nordhav | 120 g | tub |
        b | Halles  | 150 g | tub |
      `,
      variants: `
        ab | Taramasalata          | pink-droplet  | 0.72 | France  | milk gluten macros=48/4.5/6/1.2/0.4/6/2   | Whipped cod roe with a gentle smoky taste, pale pink because nothing colours it.
        ab | Smoked salmon rillettes | salmon      | 1.06 | France, Brittany | milk eggs mustard | Flaked salmon bound with cream cheese and a little lemon.
        ab | Tuna rillettes        | fish          | 0.92 | France, Brittany | milk eggs mustard | Line-caught tuna, capers and fresh cheese, coarse enough to feel the fish.
        a  | Marinated anchovies   | fish          | 1.10 | Spain, Cantabria | gluten-free macros=8/1.4/1/0.5/0/18/2.6 | White anchovies in vinegar, oil and parsley.
        a  | Trout roe             | pink-droplet  | 4.40 | France, Landes   | local gluten-free macros=11/2/1/0.6/0/25/3 | Bright orange pearls that pop; a teaspoon is enough.
        b  | Surimi sticks         | fish-cake-with-swirl | 0.46 | France  | eggs gluten soya crustaceans macros=3.4/0.4/14/4/0.4/8/1.6 | White fish sticks with a taste of crab, for salads and lunch boxes.
      `,
    },
  ],
}
