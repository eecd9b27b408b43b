import { parseTable } from '../assortment/table.ts'

/** `name | icon of the set | colours exchanged` */
const RECOLOURED = `
  golden-apple    | green-apple   | #86d72f>#f5cf45
  russet-apple    | green-apple   | #86d72f>#c9a24b
  striped-apple   | red-apple     | #f8312f>#d9483f
  grapefruit      | tangerine     | #ff822d>#ff8f73
  clementine      | tangerine     | #ff822d>#ff9d2e
  green-grapes    | grapes        | #321b41>#9fbf4a #533566>#b9d562 #433b6b>#a9c955 #6b438b>#cbe37f
  apricot         | peach         | #ff822d>#ffb347 #ff6723>#f59331
  plum            | peach         | #ff822d>#7d3c74 #ff6723>#5e2a58
  red-pepper      | bell-pepper   | #44911b>#d92b2b #008463>#b51f25 #c3ef3c>#5aa02c
  red-onion       | onion         | #d3883e>#7d2250 #f3ad61>#a8407a #e19747>#93306a
  cauliflower     | broccoli      | #00d26a>#a9cf7a #008463>#f3ecd6
  courgette       | cucumber      | #44911b>#2f6d1d #86d72f>#5fa836
  white-mushroom  | brown-mushroom | #ffbfb5>#e9dcc8 #a74d4d>#f6efe2 #f08e6d>#e3d5bf
  button-mushroom | brown-mushroom | #ffbfb5>#e6cfb0 #a74d4d>#9a6a42 #f08e6d>#d9b98f
  chicken-fillet  | fillet        | #f3efe6>#f8d2bd #d8d2c4>#ebb79f
  duck-breast     | fillet        | #f3efe6>#9c3b3f #d8d2c4>#f1dcc4
  turkey-slice    | fillet        | #f3efe6>#f6dcc4 #d8d2c4>#e6bf9d
  smoked-tofu     | tofu          | #fbf7ea>#e9c998 #eae2cb>#c99b5f #dcd2b6>#b58347
  lettuce         | leafy-green   | #008463>#5da130 #86d72f>#a6d854 #c3ef3c>#e4f59a
  red-cabbage     | leafy-green   | #008463>#5b2a6b #86d72f>#8b4a9c #c3ef3c>#d9b5e3
  chives          | herb          | #44911b>#2e7d32 #86d72f>#4caf50
  white-wine      | wine-glass    | #bb1d80>#d9b944 #ff6dc6>#f2de8a
  rose-wine       | wine-glass    | #bb1d80>#f08fa0 #ff6dc6>#f9bcc6
  red-wine        | wine-glass    | #bb1d80>#7b1f3a #ff6dc6>#a8324f
  black-olive     | olive         | #44911b>#3a3142 #86d72f>#55495f
  dark-chocolate  | chocolate-bar | #8c5543>#4a2b20 #6d4534>#38201a #a56953>#5f3a2c
  white-chocolate | chocolate-bar | #8c5543>#f2dfb8 #6d4534>#dcc391 #a56953>#fbeed2
  green-droplet   | droplet       | #26c9fc>#4caf6d
  pink-droplet    | droplet       | #26c9fc>#ef7fa6
  gold-droplet    | droplet       | #26c9fc>#e3b22f
  purple-droplet  | droplet       | #26c9fc>#8d6bd1
  amber-droplet   | droplet       | #26c9fc>#b5651d
  white-droplet   | droplet       | #26c9fc>#e9dcc0
  dark-droplet    | droplet       | #26c9fc>#4a2511
  dark-bread      | bread         | #f3ad61>#9a6236 #e19747>#7c4b26 #ffdea7>#c9965f
  green-chilli    | hot-pepper    | #f8312f>#4f9a2e
  blue-soap       | soap          | #ff6dc6>#57b6e8 #ffb2ff>#a9dcf5
  green-soap      | soap          | #ff6dc6>#6fae4f #ffb2ff>#b5dd9a
  cream-soap      | soap          | #ff6dc6>#e2bf86 #ffb2ff>#f3dfba
  milk-carton-cap | glass-of-milk | #aeddff>#cfe8ff
  cocoa-mug       | hot-beverage  | #7d4533>#5b2f20
  white-egg       | egg           | #f3ad61>#f1e3cf
  fig             | peach         | #ff822d>#5b3a63 #ff6723>#432849
  black-tea       | teacup-without-handle | #86d72f>#a65a1f
  red-tea         | teacup-without-handle | #86d72f>#c2402f
  gold-tea        | teacup-without-handle | #86d72f>#e3b64a
  green-lotion    | lotion-bottle | #f8312f>#3f9b6b #fbb8ab>#bfe3cf #ff8687>#74c19a
  blue-lotion     | lotion-bottle | #f8312f>#2f7fc2 #fbb8ab>#bcdcf3 #ff8687>#70aee0
  gold-lotion     | lotion-bottle | #f8312f>#cf9a2e #fbb8ab>#f2deb1 #ff8687>#e3be6c
`

export const RECOLOURED_ICONS: ReadonlyMap<string, { from: string; colours: ReadonlyMap<string, string> }> =
  new Map(
    parseTable(RECOLOURED, 3).map(([name = '', from = '', swaps = '']) => [
      name,
      { from, colours: new Map(swaps.split(' ').map((swap) => swap.split('>') as [string, string])) },
    ]),
  )
