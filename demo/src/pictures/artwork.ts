import type { Brand } from '../assortment/brands.ts'
import { inkOn, mix } from './colour.ts'
import { iconBody } from './icons.ts'
import type { Box } from './shapes.ts'

export const FONT = 'font-family="Inter,Segoe UI,Helvetica Neue,Arial,sans-serif"'
const CHARACTER_WIDTH = 0.58

export const placeIcon = (name: string, cx: number, cy: number, size: number, turn = 0): string =>
  `<g transform="translate(${cx - size / 2} ${cy - size / 2}) scale(${Number((size / 32).toFixed(3))})${turn ? ` rotate(${turn} 16 16)` : ''}">${iconBody(name)}</g>`

export const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const wordmark = (text: string, box: Box, y: number, fill: string, largest: number): string => {
  const size = Math.min(largest, (box.w * 0.92) / (text.length * CHARACTER_WIDTH))
  return `<text x="${box.x + box.w / 2}" y="${y}" ${FONT} font-size="${size.toFixed(1)}" font-weight="700" text-anchor="middle" fill="${fill}">${escapeText(text)}</text>`
}

const fill = (box: Box, colour: string): string =>
  `<rect x="${box.x}" y="${box.y}" width="${box.w}" height="${box.h}" fill="${colour}"/>`

/** Paints a pack's front: brand colours and name above, the icon below. `area` is all of it, `face` where print may go. */
export const artwork = (brand: Brand, icon: string, accent: string, area: Box, face: Box): string => {
  const bandHeight = Math.min(64, Math.max(30, face.h * 0.24))
  const centre = face.x + face.w / 2
  const low = face.y + bandHeight
  const room = face.y + face.h - low
  const iconSize = Math.min(face.w * 0.86, room * 0.84)
  const middle = low + room / 2
  const baseline = face.y + bandHeight * 0.64
  const name = (colour: string): string => wordmark(brand.name, face, baseline, colour, bandHeight * 0.5)
  const picture = placeIcon(icon, centre, middle, iconSize)
  const halo = (colour: string, scale: number): string =>
    `<circle cx="${centre}" cy="${middle}" r="${((iconSize / 2) * scale).toFixed(1)}" fill="${colour}"/>`
  const top = face.y + bandHeight - area.y
  switch (brand.style) {
    case 'solid':
      return (
        fill(area, brand.colour) +
        halo(mix('#fffaf0', accent, 0.1), 1.16) +
        name(inkOn(brand.colour)) +
        picture
      )
    case 'band':
      return (
        fill(area, mix('#fdfbf6', accent, 0.1)) +
        fill({ ...area, h: top }, brand.colour) +
        fill({ ...area, y: area.y + area.h - 18, h: 18 }, accent) +
        name(inkOn(brand.colour)) +
        picture
      )
    case 'split':
      return (
        fill(area, brand.colour) +
        `<path d="M${area.x} ${low + room * 0.42}q${area.w / 2} -${room * 0.3} ${area.w} 0V${area.y + area.h}H${area.x}z" fill="${mix('#ffffff', accent, 0.2)}"/>` +
        name(inkOn(brand.colour)) +
        picture
      )
    case 'cream':
      return (
        fill(area, '#fbf3e0') +
        `<rect x="${face.x + 3}" y="${face.y + 3}" width="${face.w - 6}" height="${face.h - 6}" rx="8" fill="none" stroke="${brand.colour}" stroke-width="3"/>` +
        halo(mix('#fbf3e0', accent, 0.22), 1.04) +
        name(brand.colour) +
        picture
      )
  }
}
