import { icons as fluent } from '@iconify-json/fluent-emoji-flat'
import { toHsl } from './colour.ts'
import { DRAWN_ICONS } from './drawn-icons.ts'
import { RECOLOURED_ICONS } from './recoloured-icons.ts'

const HEX = /#[0-9a-f]{6}\b|#[0-9a-f]{3}\b/gi

/** The body of a 32 × 32 icon: our own drawing, a recoloured one, or one of the set. */
export const iconBody = (name: string): string => {
  const drawn = DRAWN_ICONS[name]
  if (drawn !== undefined) return drawn
  const derived = RECOLOURED_ICONS.get(name)
  if (derived) return iconBody(derived.from).replaceAll(HEX, (hex) => derived.colours.get(hex) ?? hex)
  const found = fluent.icons[name]
  if (!found) throw new Error(`unknown icon "${name}"`)
  return found.body
}

const ACCENTS: Record<string, string> = {
  olive: '#8a9a35',
  'black-olive': '#4a3f52',
  'red-wine': '#7b1f3a',
  'white-wine': '#d9c65a',
  'rose-wine': '#f2a3ac',
  'bottle-with-popping-cork': '#3f6b3a',
  'beer-mug': '#e0a021',
  'clinking-beer-mugs': '#d9931a',
  'glass-of-milk': '#cfe3f2',
  'tumbler-glass': '#c98a3e',
  'clinking-glasses': '#d8b85c',
}

/** The colour an icon is remembered by: the first strong one that is not leaf green, if there is one. */
export const accentOf = (name: string): string => {
  const chosen = ACCENTS[name]
  if (chosen !== undefined) return chosen
  const strong = (iconBody(name).match(HEX) ?? []).filter((hex) => {
    const { saturation, lightness } = toHsl(hex)
    return saturation > 0.3 && lightness > 0.2 && lightness < 0.85
  })
  const leafless = strong.filter((hex) => {
    const { hue } = toHsl(hex)
    return hue < 80 || hue > 170
  })
  return (leafless[0] ?? strong[0] ?? '#d5cbb8').toLowerCase()
}
