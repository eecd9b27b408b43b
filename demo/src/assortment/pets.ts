import type { Department } from './schema.ts'

export const pets: Department = {
  slug: 'pets',
  name: 'Pets',
  icon: 'paw-prints',
  tint: '#ebe4d6',
  categories: `
    cat-food    | Cat food          | cat-face | CAT
    dog-food    | Dog food          | dog-face | DOG
    pet-care    | Litter & pet care | paw-prints | PET
    small-pets  | Birds & small pets | rabbit-face | SML
  `,
  families: [
    {
      category: 'cat-food',
      type: 'Wet cat food',
      price: 7.4,
      vat: 'standard',
      keep: 'Once opened, keep in the fridge for two days. For pets only.',
      uses: ['Serve at room temperature: cats are particular.', 'Always leave fresh water next to the bowl.'],
      packs: `
        a | Ventrefou   | 12 x 85 g | box  |
        b | Halles Pets | 12 x 100 g | box |
        c | Patte Fine  | 85 g      | tin  |
      `,
      variants: `
        ab  | Chicken in jelly, for cats    | cat-face | 0.90 | France | Flavour=Chicken Age=Adult | Tender chunks with named chicken as the first ingredient.
        abc | Salmon in sauce, for cats     | salmon   | 0.96 | France | Flavour=Salmon Age=Adult  | Flaked salmon in a light sauce, rich in taurine.
        ac  | Tuna fillets, for cats        | fish     | 1.20 | Thailand | Flavour=Tuna Age=Adult  | Visible pieces of tuna in their cooking water.
        b   | Beef and carrots, for cats    | cut-of-meat | 0.88 | France | Flavour=Beef Age=Adult | Small chunks in gravy, for cats with a hearty appetite.
        ac  | Poultry mousse, for kittens   | cat      | 1.06 | France | Flavour=Poultry Age=Kitten | Soft and energy-rich, for the first twelve months.
      `,
    },
    {
      category: 'cat-food',
      type: 'Dry cat food',
      price: 6.2,
      vat: 'standard',
      keep: 'Close the bag well and store dry. For pets only.',
      uses: ['Introduce a new food over a week.', 'Crunching helps keep teeth clean.'],
      packs: `
        a | Ventrefou   | 1.5 kg | sack |
        b | Halles Pets | 4 kg   | sack |
        c | Patte Fine  | 400 g  | pouch |
      `,
      variants: `
        ab | Chicken kibble, for adult cats | cat-face | 0.90 | France | Flavour=Chicken Age=Adult | Complete food with chicken, rice and taurine.
        ab | Kibble for indoor cats        | black-cat | 1.00 | France | Flavour=Turkey Age=Adult  | Fewer calories and more fibre, for hairballs and sofa life.
        a  | Kibble for neutered cats      | cat-face  | 1.06 | France | Flavour=Salmon Age=Adult  | Keeps weight and urinary balance in check.
        c  | Crunchy cat treats with cheese | cheese-wedge | 2.30 | Germany | Flavour=Cheese Age=Adult | Two bites each, with a soft centre.
      `,
    },
    {
      category: 'dog-food',
      type: 'Dry dog food',
      price: 4.4,
      vat: 'standard',
      keep: 'Close the bag well and store dry. For pets only.',
      uses: ['Divide the daily ration in two meals.', 'Introduce a new food over a week.'],
      packs: `
        a | Ventrefou   | 3 kg  | sack |
        b | Halles Pets | 10 kg | sack |
      `,
      variants: `
        ab | Chicken kibble, for adult dogs | dog-face | 0.94 | France | Flavour=Chicken Age=Adult | Complete food with chicken, rice and chicory fibre.
        ab | Lamb and rice kibble, for dogs | ewe      | 1.06 | France | Flavour=Lamb Age=Adult    | One meat source, easy on sensitive stomachs.
        a  | Kibble for small dogs         | poodle    | 1.16 | France | Flavour=Beef Age=Adult    | Small pieces, more energy per bite.
        a  | Kibble for puppies            | dog-face  | 1.14 | France | Flavour=Chicken Age=Puppy | Calcium and protein for growing bones.
        a  | Kibble for senior dogs        | dog       | 1.08 | France | Flavour=Turkey Age=Senior | Lower in fat, with glucosamine for older joints.
      `,
    },
    {
      category: 'dog-food',
      type: 'Wet dog food & treats',
      price: 5.2,
      vat: 'standard',
      keep: 'Store cool and close well after opening. For pets only.',
      uses: ['Fresh water always within reach.', 'Reward the good ones, and the others too.'],
      packs: `
        a | Ventrefou   | 400 g | tin |
        b | Halles Pets | 6 x 400 g | pack |
        c | Patte Fine  | 180 g | pouch |
      `,
      variants: `
        ab | Beef terrine, for dogs        | cut-of-meat  | 0.72 | France | Flavour=Beef Age=Adult    | Coarse terrine with beef and carrots.
        ab | Poultry stew, for dogs        | poultry-leg  | 0.70 | France | Flavour=Poultry Age=Adult | Chunks in gravy with peas and pasta.
        c  | Dental sticks                 | meat-on-bone | 2.20 | Germany | Flavour=Poultry Age=Adult | An X-shaped chew that works between the teeth.
        c  | Chicken training bites        | chicken      | 2.60 | Germany | Flavour=Chicken Age=Adult | Tiny, soft and quick to swallow, so the lesson goes on.
      `,
    },
    {
      category: 'pet-care',
      type: 'Cat litter',
      price: 0.92,
      vat: 'standard',
      keep: 'Store dry.',
      uses: ['Fill to seven centimetres and scoop daily.', 'Low in dust, for paws and floors.'],
      packs: `
        a | Patte Fine  | 5 l  | sack |
        b | Halles Pets | 10 l | sack |
      `,
      variants: `
        ab | Clumping clay litter          | rock     | 0.96 | France | Type_of_litter=Clumping | Forms firm clumps and locks in odours.
        ab | Wood pellet litter            | wood     | 0.86 | France | vegan Type_of_litter=Plant-based | Spruce fibre that smells of the forest and composts.
        a  | Silica crystal litter         | ice      | 2.10 | China  | Type_of_litter=Crystals | One bag lasts a month for one cat.
        b  | Classic mineral litter        | rock     | 0.54 | France | Type_of_litter=Absorbent | The plain absorbent kind, at the plain price.
      `,
    },
    {
      category: 'pet-care',
      type: 'Pet accessories',
      price: 6.4,
      vat: 'standard',
      keep: 'Check toys for wear from time to time.',
      uses: ['For pets that have everything but this.', 'Chosen by the pet owners in our team.'],
      packs: `
        a | Patte Fine  | 1 piece | card |
        b | Halles Pets | 1 piece | card |
      `,
      variants: `
        ab | Rubber ball for dogs          | tennis    | 0.60 | Germany | | Natural rubber that bounces oddly on purpose.
        a  | Feather wand for cats         | feather   | 0.72 | Germany | | Wakes the hunter in the laziest cat.
        ab | Stainless steel bowl          | dog-face  | 0.84 | India   | | Heavy base with a rubber ring that does not slide.
        a  | Grooming brush                | hair-pick | 1.30 | Germany | | Fine pins with rounded tips for undercoat.
        b  | Dog lead, 1.2 metres          | service-dog | 1.36 | Germany | | Soft woven nylon with a solid clip.
        b  | Scratching board              | package   | 1.16 | France  | | Corrugated cardboard with catnip; spares the sofa.
      `,
    },
    {
      category: 'small-pets',
      type: 'Bird & small-pet food',
      price: 4.8,
      vat: 'standard',
      keep: 'Store dry. For pets only.',
      uses: ['Give a little, often, and keep it fresh.', 'Clean water every day.'],
      packs: `
        a | Patte Fine  | 800 g  | pouch |
        b | Halles Pets | 1.5 kg | bag   |
      `,
      variants: `
        ab | Rabbit pellets                | rabbit-face | 0.78 | France | Animal=Rabbit     | Timothy-grass pellets, high in fibre for teeth and tummy.
        ab | Guinea pig mix                | hamster     | 0.84 | France | Animal=Guinea_pig | Enriched with vitamin C, which guinea pigs cannot make.
        a  | Meadow hay                    | sheaf-of-rice | 0.96 | France | local Animal=Rabbit | Sun-dried, long-stemmed and fragrant.
        ab | Budgie seed mix               | parrot      | 0.86 | France | Animal=Bird       | Millet, canary seed and a little oats.
        ab | Wild bird seed                | blackbird   | 0.54 | France | local Animal=Bird | Sunflower, wheat and peanuts for the garden table.
        b  | Fat balls for birds           | bird        | 0.78 | France | Animal=Bird       | Winter energy without plastic nets.
        a  | Fish flakes                   | tropical-fish | 4.60 | Germany | Animal=Fish     | Floating flakes for goldfish and tropical community tanks.
      `,
    },
  ],
}
