import type { Brand } from '../assortment/brands.ts'
import { inkOn, inkOnPale, mix } from './colour.ts'
import { iconBody } from './icons.ts'
import type { Box } from './shapes.ts'

export const FONT = 'font-family="Inter,Segoe UI,Helvetica Neue,Arial,sans-serif"'
const CHARACTER_WIDTH = 0.58

export const placeIcon = (name: string, cx: number, cy: number, size: number, turn = 0): string =>
  `<g transform="translate(${cx - size / 2} ${cy - size / 2}) scale(${Number((size / 32).toFixed(3))})${turn ? ` rotate(${turn} 16 16)` : ''}">${iconBody(name)}</g>`

export const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const wordmark = (text: string, box: Box, y: number, fill: string, largest: number): string => {
  const size = Math.min(largest, (box.w * 0.8) / (text.length * CHARACTER_WIDTH))
  return `<text x="${box.x + box.w / 2}" y="${y}" ${FONT} font-size="${size.toFixed(1)}" font-weight="700" text-anchor="middle" fill="${fill}">${escapeText(text)}</text>`
}

const fill = (box: Box, colour: string): string =>
  `<rect x="${box.x}" y="${box.y}" width="${box.w}" height="${box.h}" fill="${colour}"/>`

/** Paints a pack's front: brand colours and name above, the icon below. `area` is all of it, `face` where print may go. */
export const artwork = (
  brand: Brand,
  icon: string,
  accent: string,
  area: Box,
  wholeFace: Box,
  title = '',
): string => {
  const lines = title === '' ? [] : breakLines(title, 17).slice(0, 3)
  const titleSize = Math.min(
    17,
    (wholeFace.w * 0.84) / (Math.max(1, ...lines.map(({ length }) => length)) * 0.58),
  )
  const titleHeight = lines.length === 0 ? 0 : 12 + lines.length * titleSize * 1.1
  const face = { ...wholeFace, h: wholeFace.h - titleHeight }
  const titleLine = printLines(lines, wholeFace, {
    font: FONT,
    size: titleSize,
    ink: brand.style === 'solid' ? inkOn(brand.colour) : '#2b2620',
    top: face.y + face.h + titleSize * 0.82,
  })
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
        picture +
        titleLine
      )
    case 'band':
      return (
        fill(area, mix('#fdfbf6', accent, 0.1)) +
        fill({ ...area, h: top }, brand.colour) +
        fill({ ...area, y: area.y + area.h - 18, h: 18 }, accent) +
        name(inkOn(brand.colour)) +
        picture +
        titleLine
      )
    case 'split':
      return (
        fill(area, brand.colour) +
        `<path d="M${area.x} ${low + room * 0.42}q${area.w / 2} -${room * 0.3} ${area.w} 0V${area.y + area.h}H${area.x}z" fill="${mix('#ffffff', accent, 0.2)}"/>` +
        name(inkOn(brand.colour)) +
        picture +
        titleLine
      )
    case 'cream':
      return (
        fill(area, '#fbf3e0') +
        `<rect x="${face.x + 3}" y="${face.y + 3}" width="${face.w - 6}" height="${wholeFace.h - 6}" rx="8" fill="none" stroke="${brand.colour}" stroke-width="3"/>` +
        halo(mix('#fbf3e0', accent, 0.22), 1.04) +
        name(inkOnPale(brand.colour)) +
        picture +
        titleLine
      )
  }
}

const breakLines = (text: string, longest: number): string[] =>
  text
    .replaceAll(' %', '\u00a0%')
    .split(' ')
    .reduce<string[]>((all, word) => {
      const last = all.at(-1)
      if (last === undefined || last.length + word.length >= longest) return [...all, word]
      return [...all.slice(0, -1), `${last} ${word}`]
    }, [])

interface LineStyle {
  font: string
  size: number
  ink: string
  top: number
}

const printLines = (lines: string[], face: Box, { font, size, ink, top }: LineStyle): string =>
  lines
    .map(
      (line, index) =>
        `<text x="${face.x + face.w / 2}" y="${(top + index * size * 1.1).toFixed(1)}" ${font} font-size="${size.toFixed(1)}" font-weight="700" text-anchor="middle" fill="${ink}">${escapeText(line)}</text>`,
    )
    .join('')

const titleLines = (text: string, face: Box, style: Omit<LineStyle, 'size'>, largest: number): string => {
  const lines = breakLines(text, 13).slice(0, 3)
  const size = Math.min(largest, (face.w * 0.9) / (Math.max(...lines.map(({ length }) => length)) * 0.6))
  return printLines(lines, face, { ...style, size })
}

/** A wine is chosen by its name, so the label says it. */
export const titledLabel = (brand: Brand, icon: string, accent: string, face: Box, title: string): string => {
  const dark = brand.style === 'solid'
  const paper = dark ? brand.colour : mix('#fbf6ea', accent, 0.06)
  const ink = dark ? inkOn(brand.colour) : '#2b2620'
  const font = 'font-family="Georgia,Times New Roman,serif"'
  return (
    fill(face, paper) +
    fill({ ...face, h: 5 }, accent) +
    fill({ ...face, y: face.y + face.h - 5, h: 5 }, accent) +
    placeIcon(icon, face.x + face.w / 2, face.y + 36, 48) +
    titleLines(title, face, { font, ink, top: face.y + 80 }, 16) +
    wordmark(brand.name, face, face.y + face.h - 14, dark ? ink : inkOnPale(brand.colour), 13)
  )
}

/** The label of a tray: what is inside can be seen, so it only needs words. */
export const textLabel = (brand: Brand, accent: string, face: Box, title: string): string =>
  fill(face, mix('#fffdf8', accent, 0.06)) +
  fill({ ...face, h: 32 }, brand.colour) +
  wordmark(brand.name, face, face.y + 22, inkOn(brand.colour), 16) +
  titleLines(title, face, { font: FONT, ink: '#2b2620', top: face.y + 54 }, 17)
