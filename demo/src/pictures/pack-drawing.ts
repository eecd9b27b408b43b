import type { Brand } from '../assortment/brands.ts'
import { artwork, placeIcon, textLabel, titledLabel } from './artwork.ts'
import { mix, toHsl } from './colour.ts'
import type { ShapeName } from './shape-names.ts'
import { PRINTED_SHAPES, type Box, type Shape } from './shapes.ts'
import { LABELLED_SHAPES } from './shapes-with-label.ts'

const SHAPES: Partial<Record<ShapeName, Shape>> = { ...PRINTED_SHAPES, ...LABELLED_SHAPES }
const TILE: Box = { x: 40, y: 30, w: 320, h: 320 }

/** Rosé and golden wines come in clear glass, everything else in dark. */
const wineGlass = (accent: string): string => {
  const { hue, lightness } = toHsl(accent)
  if (lightness > 0.75) return mix(accent, '#ffffff', 0.1)
  if (hue > 38 && hue < 60) return mix(accent, '#5f7d3a', 0.5)
  return mix(accent, '#16281c', 0.72)
}

const contentColour = (shape: ShapeName, accent: string): string => {
  if (shape === 'wine') return wineGlass(accent)
  if (shape === 'beer') return mix(accent, '#4a2c12', 0.62)
  if (shape === 'bottle') return mix(accent, '#ffffff', 0.5)
  if (shape === 'film') return '#cbd8dc'
  return mix(accent, '#ffffff', 0.12)
}

const TITLED_LABELS: ReadonlySet<ShapeName> = new Set(['wine', 'film'])

export const hasRoomForTitle = (shape: ShapeName): boolean =>
  TITLED_LABELS.has(shape) || Object.hasOwn(PRINTED_SHAPES, shape)

export const packDrawing = (
  id: string,
  name: ShapeName,
  icon: string,
  accent: string,
  brand: Brand,
  title: string,
): string => {
  const shape = SHAPES[name]
  if (!shape) throw new Error(`no drawing for the pack shape "${name}"`)
  const content = contentColour(name, accent)
  const colours = { brand: brand.colour, accent, content, metal: '#c3ccd1' }
  const { face } = shape
  const front =
    shape.surface === 'print'
      ? artwork(brand, icon, accent, TILE, face, title)
      : `<rect x="40" y="30" width="320" height="320" fill="${content}"/>${seenThrough(name, icon)}${labelArtwork(name, brand, icon, accent, face, title)}`
  return (
    `<defs><clipPath id="${id}-body"><path d="${shape.body}"/></clipPath>` +
    `<linearGradient id="${id}-sheen"><stop offset="0" stop-color="#000" stop-opacity=".16"/><stop offset=".18" stop-color="#fff" stop-opacity=".22"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".2"/></linearGradient></defs>` +
    '<ellipse cx="200" cy="342" rx="138" ry="13" fill="#3b3a30" opacity=".18"/>' +
    (shape.behind?.(colours) ?? '') +
    `<g clip-path="url(#${id}-body)">${front}<rect x="40" y="30" width="320" height="320" fill="url(#${id}-sheen)"/></g>` +
    (shape.inFront?.(colours) ?? '')
  )
}

/** Through the film of a tray you see the food itself. */
const seenThrough = (name: ShapeName, icon: string): string =>
  name === 'film' ? placeIcon(icon, 130, 246, 138, -12) + placeIcon(icon, 252, 286, 96, 14) : ''

const labelArtwork = (
  name: ShapeName,
  brand: Brand,
  icon: string,
  accent: string,
  face: Box,
  title: string,
): string => {
  if (name === 'wine') return titledLabel(brand, icon, accent, face, title)
  if (name === 'film') return textLabel(brand, accent, face, title)
  return artwork(brand, icon, accent, face, face)
}
