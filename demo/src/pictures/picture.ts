import { createHash } from 'node:crypto'
import type { Brand } from '../assortment/brands.ts'
import { inkOn, mix } from './colour.ts'
import { escapeText, FONT, placeIcon } from './artwork.ts'
import { accentOf, iconBody } from './icons.ts'
import { hasRoomForTitle, packDrawing } from './pack-drawing.ts'
import { looseDrawing } from './loose-drawing.ts'
import type { ShapeName } from './shape-names.ts'

export interface PictureSpec {
  name: string
  draw: () => string
}

export interface PackSpec {
  icon: string
  shape: ShapeName
  brand: Brand
  tint: string
  caption: string
  /** What the product is, as printed on its pack. */
  title: string
  organic: boolean
}

/** Part of every picture's name: raise it when the drawing changes, because catalog serves pictures as immutable. */
const DRAWING_VERSION = 1

const nameFor = (prefix: string, parts: unknown[]): string => {
  const digest = createHash('sha1')
    .update(JSON.stringify([DRAWING_VERSION, ...parts]))
    .digest('hex')
  return `${prefix}-${digest.slice(0, 10)}`
}

const backdrop = (id: string, tint: string): string =>
  `<defs><linearGradient id="${id}-bg" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${mix(tint, '#ffffff', 0.55)}"/><stop offset="1" stop-color="${mix(tint, '#8a8578', 0.08)}"/></linearGradient></defs>` +
  `<rect width="400" height="400" fill="url(#${id}-bg)"/><circle cx="200" cy="196" r="158" fill="#fff" opacity=".5"/>`

const captionStrip = (caption: string, brand: Brand): string => {
  const width = caption.length * 12.4 + 34
  return (
    `<rect x="14" y="354" width="${width}" height="34" rx="17" fill="${brand.colour}"/>` +
    `<text x="${14 + width / 2}" y="378" ${FONT} font-size="21" font-weight="600" text-anchor="middle" fill="${inkOn(brand.colour)}">${escapeText(caption)}</text>`
  )
}

const organicBadge =
  '<g transform="translate(352 48)"><circle r="30" fill="#3f7d2c"/><path d="M-13 11C-15-6-3-15 15-15 15 4 5 14-9 9q6-10 15-15Q-6-1-13 11" fill="#fff"/></g>'

/** An icon that appears several times is written once. */
const shareIcon = (id: string, body: string, drawing: string): string => {
  if (drawing.split(body).length <= 2) return drawing
  return `<defs><g id="${id}-icon">${body}</g></defs>${drawing.replaceAll(body, `<use href="#${id}-icon"/>`)}`
}

const ownIds = (id: string, drawing: string): string =>
  drawing.replaceAll(/(id="|url\(#|href="#)(SVG)/g, `$1${id}-$2`)

const frame = (id: string, tint: string, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">${backdrop(id, tint)}${inside}</svg>`

export const pictureFor = (spec: PackSpec): PictureSpec => {
  const { icon, shape, brand, tint, caption, organic } = spec
  const title = hasRoomForTitle(shape) ? spec.title.replace(/,.*$/, '') : ''
  const id = nameFor(icon, [shape, brand, tint, caption, title, organic])
  const draw = (): string => {
    const accent = accentOf(icon)
    const drawing = looseDrawing(id, shape, icon, brand) ?? packDrawing(id, shape, icon, accent, brand, title)
    const shared = ownIds(id, shareIcon(id, iconBody(icon), drawing))
    return frame(id, tint, shared + captionStrip(caption, brand) + (organic ? organicBadge : ''))
  }
  return { name: id, draw }
}

export const categoryPicture = (slug: string, icon: string, tint: string): PictureSpec => {
  const id = nameFor(`category-${slug}`, [icon, tint])
  const shadow = '<ellipse cx="200" cy="322" rx="96" ry="14" fill="#3b3a30" opacity=".14"/>'
  return { name: id, draw: () => frame(id, tint, shadow + ownIds(id, placeIcon(icon, 200, 200, 216))) }
}
