export interface Hsl {
  hue: number
  saturation: number
  lightness: number
}

const channels = (hex: string): [number, number, number] => {
  const full = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/gi, '$&$&') : hex
  const at = (index: number): number => Number.parseInt(full.slice(index, index + 2), 16)
  return [at(1), at(3), at(5)]
}

const toHex = (values: number[]): string =>
  `#${values
    .map((value) => Math.round(Math.min(255, Math.max(0, value))))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`

export const toHsl = (hex: string): Hsl => {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) => value / 255)
  const high = Math.max(red, green, blue)
  const spread = high - Math.min(red, green, blue)
  const lightness = high - spread / 2
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1))
  if (spread === 0) return { hue: 0, saturation, lightness }
  const sector =
    high === red
      ? ((green - blue) / spread + 6) % 6
      : high === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4
  return { hue: sector * 60, saturation, lightness }
}

export const mix = (from: string, to: string, share: number): string => {
  const target = channels(to)
  return toHex(channels(from).map((value, index) => value + ((target[index] ?? 0) - value) * share))
}

const brightness = (hex: string): number => {
  const [red, green, blue] = channels(hex)
  return red * 0.299 + green * 0.587 + blue * 0.114
}

export const inkOn = (hex: string): string => (brightness(hex) > 165 ? '#2b2620' : '#ffffff')

/** The colour itself, dark enough to read on cream paper. */
export const inkOnPale = (hex: string): string =>
  mix(hex, '#2b2014', Math.max(0, (brightness(hex) - 110) / 160))
