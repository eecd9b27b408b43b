import type { ShapeName } from './shape-names.ts'

export interface Box {
  x: number
  y: number
  w: number
  h: number
}

export interface ShapeColours {
  brand: string
  accent: string
  content: string
  metal: string
}

/** A pack on a 400 × 400 tile, standing on the line y = 340. */
export interface Shape {
  /** `print`: artwork covers the body. `label`: the body shows its content and carries a label. */
  surface: 'print' | 'label'
  body: string
  face: Box
  behind?: (colours: ShapeColours) => string
  inFront?: (colours: ShapeColours) => string
}

export const rounded = (x: number, y: number, w: number, h: number, r: number): string =>
  `M${x + r} ${y}h${w - 2 * r}q${r} 0 ${r} ${r}v${h - 2 * r}q0 ${r} -${r} ${r}h-${w - 2 * r}q-${r} 0 -${r} -${r}v-${h - 2 * r}q0 -${r} ${r} -${r}z`

const rect = (x: number, y: number, w: number, h: number, fill: string, r = 0, opacity = 1): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}"${r ? ` rx="${r}"` : ''} fill="${fill}"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`

const stripes = (y: number, from: number, to: number): string =>
  Array.from(
    { length: Math.floor((to - from) / 10) },
    (_, index) => `M${from + 5 + index * 10} ${y}v12`,
  ).join('')

const crimp = (y: number, from: number, to: number): string =>
  `<path d="${stripes(y, from, to)}" stroke="#fff" stroke-width="3" opacity=".35" fill="none"/>`

const lid = (x: number, y: number, w: number, h: number, fill: string): string =>
  rect(x, y, w, h, fill, 8) + rect(x, y + h - 7, w, 7, '#000', 3, 0.14)

export const PRINTED_SHAPES = {
  bag: {
    surface: 'print',
    body: 'M106 58h188q-6 22-2 44 6 96 0 196-4 22 2 42H106q6-20 2-42-6-100 0-196 4-22-2-44z',
    face: { x: 120, y: 86, w: 160, h: 226 },
    inFront: () => crimp(62, 106, 294) + crimp(326, 106, 294),
  },
  sachet: {
    surface: 'print',
    body: rounded(128, 84, 144, 256, 6),
    face: { x: 136, y: 106, w: 128, h: 220 },
    inFront: () => crimp(86, 128, 272),
  },
  pouch: {
    surface: 'print',
    body: 'M116 64q0-8 8-8h152q8 0 8 8l14 250q1 26-24 26H126q-25 0-24-26z',
    face: { x: 122, y: 92, w: 156, h: 222 },
    inFront: () =>
      rect(116, 78, 168, 3, '#000', 0, 0.16) +
      '<path d="M108 318q92-34 184 0" stroke="#000" stroke-width="3" opacity=".12" fill="none"/>',
  },
  sack: {
    surface: 'print',
    body: 'M98 70q102 16 204 0 10 60 8 134 0 90-6 122-104 20-208 0-6-32-6-122-2-74 8-134z',
    face: { x: 112, y: 96, w: 176, h: 222 },
    inFront: () =>
      '<path d="M98 70q102 16 204 0v16q-102 16-204 0z" fill="#000" opacity=".12"/><path d="M104 80q96 14 192 0" stroke="#fff" stroke-dasharray="8 7" stroke-width="3" opacity=".7" fill="none"/>',
  },
  box: {
    surface: 'print',
    body: rounded(104, 58, 168, 282, 4),
    face: { x: 112, y: 70, w: 152, h: 258 },
    behind: ({ brand }) =>
      `<path d="M270 60l36-16v280l-36 16z" fill="${brand}"/><path d="M270 60l36-16v280l-36 16z" fill="#000" opacity=".28"/><path d="M104 60l34-16h168l-36 16z" fill="#fff"/><path d="M104 60l34-16h168l-36 16z" fill="${brand}" opacity=".55"/>`,
  },
  flatbox: {
    surface: 'print',
    body: rounded(66, 136, 250, 204, 4),
    face: { x: 76, y: 144, w: 230, h: 188 },
    behind: ({ brand }) =>
      `<path d="M314 138l28-24v200l-28 26z" fill="${brand}"/><path d="M314 138l28-24v200l-28 26z" fill="#000" opacity=".28"/><path d="M66 138l32-24h244l-28 24z" fill="#fff"/><path d="M66 138l32-24h244l-28 24z" fill="${brand}" opacity=".55"/>`,
  },
  carton: {
    surface: 'print',
    body: 'M124 112l16-34h120l16 34v228H124z',
    face: { x: 130, y: 120, w: 140, h: 212 },
    behind: ({ brand }) =>
      rect(140, 52, 120, 30, brand, 3) +
      rect(140, 52, 120, 30, '#fff', 3, 0.25) +
      rect(180, 40, 40, 18, '#e9eef2', 5),
    inFront: () =>
      '<path d="M124 112h152M140 78l18 34M260 78l-18 34" stroke="#000" stroke-width="2" opacity=".14" fill="none"/>',
  },
  eggs: {
    surface: 'print',
    body: 'M58 226q0-46 40-46h204q40 0 40 46v88q0 22-22 22H80q-22 0-22-22z',
    face: { x: 84, y: 186, w: 232, h: 142 },
    behind: () =>
      [96, 148, 200, 252, 304]
        .map(
          (x, index) =>
            `<ellipse cx="${x}" cy="178" rx="25" ry="34" fill="${index % 2 ? '#f0c9a0' : '#f7dcbc'}"/>`,
        )
        .join(''),
    inFront: () => '<path d="M58 232q142 18 284 0" stroke="#000" opacity=".1" stroke-width="4" fill="none"/>',
  },
  bar: {
    surface: 'print',
    body: rounded(132, 54, 140, 286, 5),
    face: { x: 138, y: 76, w: 128, h: 246 },
    inFront: () => rect(132, 54, 140, 14, '#d8dde0', 4) + rect(132, 326, 140, 14, '#d8dde0', 4),
  },
  block: {
    surface: 'print',
    body: rounded(70, 178, 246, 154, 6),
    face: { x: 80, y: 186, w: 226, h: 138 },
    behind: ({ brand }) =>
      `<path d="M314 180l28-28v152l-28 28z" fill="${brand}"/><path d="M314 180l28-28v152l-28 28z" fill="#000" opacity=".25"/><path d="M70 180l30-28h242l-28 28z" fill="#fff8e6"/>`,
  },
  paper: {
    surface: 'print',
    body: 'M76 168l40-44h168l40 44 8 148q0 20-20 20H88q-20 0-20-20z',
    face: { x: 90, y: 174, w: 220, h: 156 },
    inFront: () =>
      '<path d="M76 168h248M116 124l24 44M284 124l-24 44" stroke="#000" stroke-width="2.500" opacity=".12" fill="none"/>',
  },
  pack: {
    surface: 'print',
    body: rounded(64, 110, 272, 230, 30),
    face: { x: 88, y: 122, w: 224, h: 206 },
    behind: () =>
      '<path d="M160 112q0-38 40-38t40 38" stroke="#fff" stroke-width="11" fill="none" opacity=".85"/>',
    inFront: () =>
      '<path d="M154 112v226M246 112v226" stroke="#fff" stroke-width="4" opacity=".22" fill="none"/>',
  },
  card: {
    surface: 'print',
    body: rounded(108, 54, 184, 286, 12),
    face: { x: 118, y: 96, w: 164, h: 232 },
    inFront: () => rect(172, 68, 56, 15, '#f5f3ee', 7.5) + rect(172, 68, 56, 5, '#000', 2, 0.1),
  },
  pot: {
    surface: 'print',
    body: 'M104 128h192l-18 194q-2 18-20 18H142q-18 0-20-18z',
    face: { x: 128, y: 138, w: 144, h: 192 },
    inFront: ({ brand }) => lid(94, 108, 212, 26, '#f4f6f7') + rect(94, 108, 212, 9, brand, 5),
  },
  tub: {
    surface: 'print',
    body: 'M70 176h260l-16 146q-2 18-20 18H106q-18 0-20-18z',
    face: { x: 100, y: 184, w: 200, h: 148 },
    inFront: ({ brand }) => lid(58, 146, 284, 34, brand) + rect(58, 146, 284, 10, '#fff', 6, 0.35),
  },
  tin: {
    surface: 'print',
    body: 'M98 128h204v196q-102 32-204 0z',
    face: { x: 106, y: 146, w: 188, h: 176 },
    inFront: ({ metal }) =>
      `<ellipse cx="200" cy="128" rx="104" ry="20" fill="${metal}"/><ellipse cx="200" cy="126" rx="88" ry="13" fill="#fff" opacity=".45"/><path d="M96 128v10q104 34 208 0v-10q-104 32-208 0zM98 316q102 32 204 0v9q-102 32-204 0z" fill="${metal}"/>`,
  },
  can: {
    surface: 'print',
    body: 'M142 78h116l14 30v204l-12 22q-60 12-120 0l-12-22V108z',
    face: { x: 134, y: 112, w: 132, h: 194 },
    inFront: ({ metal }) =>
      `<path d="M142 78l-10 20q68 12 136 0l-10-20z" fill="${metal}"/><ellipse cx="200" cy="78" rx="59" ry="10" fill="#eef2f4"/><ellipse cx="200" cy="78" rx="46" ry="6" fill="${metal}"/><path d="M130 318q70 12 140 0l-10 16q-60 12-120 0z" fill="${metal}"/>`,
  },
  squeeze: {
    surface: 'print',
    body: 'M138 118q0-20 20-20h84q20 0 20 20l14 92q4 40-4 112-2 18-20 18H148q-18 0-20-18-8-72-4-112z',
    face: { x: 134, y: 128, w: 132, h: 200 },
    behind: ({ accent }) =>
      rect(164, 56, 72, 46, accent, 8) +
      rect(164, 88, 72, 10, '#000', 0, 0.15) +
      rect(184, 44, 32, 16, accent, 5),
  },
  pump: {
    surface: 'print',
    body: 'M126 160q0-26 26-26h96q26 0 26 26v156q0 24-24 24H150q-24 0-24-24z',
    face: { x: 134, y: 150, w: 132, h: 180 },
    behind: ({ brand }) =>
      rect(192, 72, 16, 66, '#dfe5e9') +
      rect(172, 112, 56, 26, brand, 5) +
      `<path d="M150 58q0-10 10-10h70q12 0 12 12v12h-80q-12 0-12-14z" fill="${brand}"/>` +
      rect(172, 112, 56, 26, '#fff', 5, 0.2),
  },
  spray: {
    surface: 'print',
    body: 'M162 140h76q6 26 28 50 12 14 12 40v88q0 22-22 22H144q-22 0-22-22v-88q0-26 12-40 22-24 28-50z',
    face: { x: 132, y: 186, w: 136, h: 146 },
    behind: ({ accent }) =>
      `<path d="M150 52h94q20 0 24 24l2 18h-40l-6 24h-44l-6-30h-40V64q0-12 16-12z" fill="${accent}"/><path d="M150 92l-6 44 16-6 8-34z" fill="${accent}"/>` +
      rect(170, 116, 60, 26, '#eef2f4', 4),
  },
  tube: {
    surface: 'print',
    body: 'M118 52h164l-18 242q-1 16-16 16h-96q-15 0-16-16z',
    face: { x: 134, y: 78, w: 132, h: 216 },
    behind: ({ accent }) => rect(148, 306, 104, 34, accent, 6) + rect(148, 306, 104, 8, '#000', 3, 0.15),
    inFront: () => rect(118, 52, 164, 13, '#fff', 2, 0.45),
  },
} satisfies Partial<Record<ShapeName, Shape>>
