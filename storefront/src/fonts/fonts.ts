import localFont from 'next/font/local'

const bricolage = localFont({
  src: './generated/bricolage-grotesque-latin-wght-normal.woff2',
  weight: '200 800',
  display: 'swap',
  variable: '--font-bricolage',
  adjustFontFallback: 'Arial',
})

const hanken = localFont({
  src: './generated/hanken-grotesk-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'swap',
  variable: '--font-hanken',
  adjustFontFallback: 'Arial',
})

export const fontVariables = `${bricolage.variable} ${hanken.variable}`
