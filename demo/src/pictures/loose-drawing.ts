import type { Brand } from '../assortment/brands.ts'
import { escapeText, FONT, placeIcon } from './artwork.ts'
import { inkOn } from './colour.ts'
import type { ShapeName } from './shape-names.ts'

const shadow = (width: number): string =>
  `<ellipse cx="200" cy="330" rx="${width}" ry="13" fill="#3b3a30" opacity=".16"/>`

const sticker = (brand: Brand, y: number): string => {
  const width = Math.max(96, brand.name.length * 10.5 + 28)
  return (
    `<rect x="${200 - width / 2}" y="${y}" width="${width}" height="32" rx="6" fill="${brand.colour}"/>` +
    `<text x="200" y="${y + 22}" ${FONT} font-size="17" font-weight="700" text-anchor="middle" fill="${inkOn(brand.colour)}">${escapeText(brand.name)}</text>`
  )
}

const heap = (icon: string, y: number, size: number): string =>
  [
    [118, y, -14],
    [282, y, 12],
    [200, y - 18, 4],
    [160, y + 34, -6],
    [242, y + 34, 10],
  ]
    .map(([x = 0, at = 0, turn = 0]) => placeIcon(icon, x, at, size, turn))
    .join('')

const NET = 'M168 112C96 150 72 214 76 268c4 50 50 68 124 68s120-18 124-68c4-54-20-118-92-156z'

const mesh = Array.from({ length: 15 }, (_, index) => {
  const x = index * 36 - 60
  return `M${x} 100l240 240M${x + 200} 100l-240 240`
}).join('')

/** Fruit and vegetables, and single things without a pack: the product itself is the picture. */
export const looseDrawing = (
  id: string,
  shape: ShapeName,
  icon: string,
  brand: Brand,
): string | undefined => {
  switch (shape) {
    case 'loose':
      return shadow(104) + placeIcon(icon, 200, 196, 236)
    case 'tray':
      return (
        shadow(140) +
        heap(icon, 200, 124) +
        '<path d="M58 246h284l-22 82q-3 12-16 12H96q-13 0-16-12z" fill="#c79a63"/><path d="M58 246h284l-4 16H62z" fill="#a87d49"/>' +
        sticker(brand, 284)
      )
    case 'punnet':
      return (
        shadow(130) +
        heap(icon, 196, 112) +
        '<path d="M72 234h256l-20 94q-3 12-16 12H108q-13 0-16-12z" fill="#fff" opacity=".72"/><path d="M64 226h272v16H64z" fill="#fff" opacity=".9"/>' +
        sticker(brand, 282)
      )
    case 'net':
      return (
        shadow(120) +
        heap(icon, 208, 112) +
        placeIcon(icon, 200, 280, 108) +
        `<clipPath id="${id}-net"><path d="${NET}"/></clipPath><path d="${NET}" fill="${brand.colour}" opacity=".1"/>` +
        `<path clip-path="url(#${id}-net)" d="${mesh}" stroke="${brand.colour}" stroke-width="2.500" opacity=".4" fill="none"/>` +
        `<path d="M150 62h100l-12 62h-76z" fill="${brand.colour}"/>` +
        `<text x="200" y="98" ${FONT} font-size="${Math.min(20, 78 / (brand.name.length * 0.58)).toFixed(1)}" font-weight="700" text-anchor="middle" fill="${inkOn(brand.colour)}">${escapeText(brand.name)}</text>`
      )
    default:
      return undefined
  }
}
