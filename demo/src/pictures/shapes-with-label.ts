import type { ShapeName } from './shape-names.ts'
import { rounded, type Shape } from './shapes.ts'

const cap = (x: number, y: number, w: number, h: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="6" fill="${fill}"/><rect x="${x}" y="${y + h - 6}" width="${w}" height="6" fill="#000" opacity=".16"/>`

const glint = (d: string): string => `<path d="${d}" fill="#fff" opacity=".38"/>`

export const LABELLED_SHAPES = {
  jar: {
    surface: 'label',
    body: 'M132 116h136q2 16 18 26 14 10 14 30v142q0 26-26 26H126q-26 0-26-26V172q0-20 14-30 16-10 18-26z',
    face: { x: 112, y: 186, w: 176, h: 124 },
    behind: ({ brand }) => cap(122, 76, 156, 44, brand),
    inFront: () => glint('M112 160q4-12 14-16v40h-14zM112 314h14v14q-12-2-14-14z'),
  },
  wine: {
    surface: 'label',
    body: 'M178 46h44v76q2 20 22 36 16 12 16 38v120q0 22-22 22h-76q-22 0-22-22V196q0-26 16-38 20-16 22-36z',
    face: { x: 140, y: 182, w: 120, h: 142 },
    inFront: ({ brand }) =>
      `<path d="M175 30q0-4 4-4h42q4 0 4 4v58h-50z" fill="${brand}"/><path d="M175 80h50v8h-50z" fill="#000" opacity=".2"/>` +
      glint('M151 178q2-14 12-20v20z'),
  },
  beer: {
    surface: 'label',
    body: 'M178 66h44l4 62q2 20 18 40 10 14 10 38v112q0 22-22 22h-64q-22 0-22-22V206q0-24 10-38 16-20 18-40z',
    face: { x: 146, y: 208, w: 108, h: 104 },
    inFront: ({ accent, brand }) =>
      cap(174, 46, 52, 24, brand) +
      `<rect x="175" y="92" width="50" height="26" fill="${accent}" opacity=".85"/>` +
      glint('M158 200q2-14 10-22v24h-10z'),
  },
  flask: {
    surface: 'label',
    body: 'M176 92h48v26q4 12 24 20 24 12 24 40v138q0 24-24 24h-96q-24 0-24-24V178q0-28 24-40 20-8 24-20z',
    face: { x: 128, y: 186, w: 144, h: 122 },
    inFront: ({ brand }) => cap(170, 50, 60, 46, brand) + glint('M140 172q4-14 16-18v24h-16z'),
  },
  bottle: {
    surface: 'label',
    body: 'M180 80h40q0 24 26 44 24 20 24 46v26q-6 8 0 18v84q4 20 0 30-2 12-14 12H144q-12 0-14-12-4-10 0-30v-84q6-10 0-18v-26q0-26 24-46 26-20 26-44z',
    face: { x: 130, y: 200, w: 140, h: 96 },
    inFront: ({ brand }) =>
      cap(174, 48, 52, 34, brand) +
      glint('M144 168q2-18 18-32l8 10q-12 12-14 44h-12zM144 306h10v22q-10 0-10-22z'),
  },
  film: {
    surface: 'label',
    body: rounded(56, 138, 288, 202, 26),
    face: { x: 196, y: 150, w: 130, h: 96 },
    behind: () => '<rect x="50" y="132" width="300" height="214" rx="30" fill="#2f3437"/>',
    inFront: () => glint('M72 170L190 150 92 318q-18 4-20-16z').replace('.38', '.16'),
  },
} satisfies Partial<Record<ShapeName, Shape>>
