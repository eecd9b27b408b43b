const dots = (fill: string, points: [number, number][], radius: number): string =>
  points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`).join('')

const CLUSTER: [number, number][] = [
  [10, 13],
  [16, 12],
  [22, 13],
  [8, 18],
  [13.5, 17.5],
  [19, 17.5],
  [24, 18],
  [11, 22.5],
  [16.5, 23],
  [21.5, 22.5],
  [14, 27],
  [19, 27],
]

const PULSES: [number, number][] = [
  [9, 12],
  [16, 9],
  [23, 12],
  [12, 18],
  [20, 18],
  [7, 22],
  [16, 25],
  [25, 22],
]

const pulses = (fill: string, radius: number): string => dots(fill, PULSES, radius)

const berry = (dark: string, light: string): string =>
  `<path fill="${dark}" d="M16 9c6 0 10 4 10 9s-5 12-10 12S6 23 6 18s4-9 10-9"/>${dots(light, CLUSTER, 2.9)}` +
  `<path fill="#00a651" d="M16 3c1 2 2 4 2 6 2-2 4-3 6-3-1 3-4 5-8 5s-7-2-8-5c2 0 4 1 6 3 0-2 1-4 2-6"/>`

const root = (body: string, shade: string): string =>
  `<path fill="#00a651" d="M15 12C12 9 8 8 7 3c4 0 7 3 8 6 0-3 1-6 3-8 2 3 1 6 0 8 2-3 5-4 8-3-1 4-5 5-9 6z"/>` +
  `<path fill="${body}" d="M16 11c6 0 10 4 10 9 0 6-6 8-9 9-1 .4-1 2-1 2.500s0-2-1-2.500c-3-1-9-3-9-9 0-5 4-9 10-9"/>` +
  `<path fill="${shade}" d="M20 13c3 1 5 4 5 7 0 4-3 6-6 7.500 3-3 4-10 1-14.500"/>`

export const DRAWN_ICONS: Record<string, string> = {
  raspberry: berry('#c2185b', '#ec407a'),
  blackberry: berry('#2a1a3e', '#4b3168'),
  beetroot: root('#8e1b4f', '#6d123b'),
  radish: root('#f0347a', '#d41f63'),
  leek:
    '<path fill="#2e8b57" d="M5 3l7 9 1-10 4 10 4-9v10l6-8-6 14h-9z"/><path fill="#b7e08a" d="M11 14h10l-1 8h-8z"/>' +
    '<path fill="#f5f7e6" d="M12 21h8v7c0 3-8 3-8 0z"/><path fill="#c9b99a" d="M13 30l-1 2m4-2v2m3-2l1 2" stroke="#c9b99a"/>',
  asparagus:
    '<path fill="#6fae45" d="M8 10h4v20H8zM14 8h4v22h-4zM20 10h4v20h-4z"/><path fill="#3f7d3a" d="M10 3c3 3 3 6 2 9H8c-1-3-1-6 2-9M16 1c3 3 3 6 2 9h-4c-1-3-1-6 2-9M22 3c3 3 3 6 2 9h-4c-1-3-1-6 2-9"/>' +
    '<path fill="#8a5a9e" d="M6 19h20v4H6z"/>',
  squash:
    '<path fill="#7a5c2e" d="M15 2h3v5h-3z"/><path fill="#e9a04b" d="M16.500 6c4 0 5 3 5 6 0 4 5 5 5 11 0 5-5 8-10 8s-10-3-10-8c0-6 5-7 5-11 0-3 1-6 5-6"/>' +
    '<path fill="#f4bd76" d="M14 9c-1 5-5 7-5 13 0 2 1 4 2 5-1-6 3-9 4-18z"/>',
  'cheese-wheel':
    '<ellipse cx="16" cy="13" rx="14" ry="7" fill="#ffe08a"/><path fill="#e8b23f" d="M2 13v7c0 4 6 7 14 7s14-3 14-7v-7c0 4-6 7-14 7S2 17 2 13"/>' +
    '<path fill="#fff3c4" d="M16 13l10-4.500c2.500 1.200 4 2.800 4 4.500s-1.500 3.400-4 4.700z"/>',
  'white-cheese':
    '<ellipse cx="16" cy="13" rx="14" ry="7" fill="#fdfaf0"/><path fill="#e9e2cd" d="M2 13v6c0 4 6 7 14 7s14-3 14-7v-6c0 4-6 7-14 7S2 17 2 13"/>' +
    '<path fill="#f7e3a1" d="M16 13l11-4 3 4v6l-3 3z"/>',
  'blue-cheese':
    '<path fill="#f6f1df" d="M3 18L25 6c3 2 4 6 4 9v9H3z"/><path fill="#e3dbc0" d="M3 18h26v9H3z"/>' +
    dots(
      '#5b7f9b',
      [
        [8, 22],
        [13, 24],
        [18, 21],
        [24, 23],
        [20, 13],
        [25, 15],
        [15, 16],
        [26, 20],
      ],
      1.5,
    ),
  sausage:
    '<path fill="#b5482f" d="M5 9c3-4 8-3 9 0 2 7 5 9 10 10 4 1 5 6 2 8-3 3-10 1-15-4S2 13 5 9"/>' +
    '<path fill="#d9704f" d="M7 10c2-2 4-1 5 1 2 6 5 9 10 11-5 1-9-1-12-5-2-2-4-5-3-7"/>',
  ham:
    '<path fill="#f29c9c" d="M4 17C4 9 11 4 18 5s11 7 10 13-7 10-14 9S4 22 4 17"/><path fill="#fde3df" d="M4 17C4 9 11 4 18 5s11 7 10 13c-1-6-6-10-12-10S6 11 4 17"/>' +
    '<circle cx="19" cy="19" r="3" fill="#fdf0ec"/>',
  salmon:
    '<path fill="#ff8a65" d="M3 20c2-8 10-13 20-12 4 0 6 2 6 5-2 8-10 12-18 12-5 0-9-2-8-5"/>' +
    '<path fill="none" stroke="#ffccbc" stroke-width="1.400" d="M9 22c1-5 4-9 9-11m-4 12c1-5 4-8 9-11m-4 10c1-4 3-6 7-8"/><path fill="#90a4ae" d="M3 20c-1 3 3 5 8 5 8 0 16-4 18-12 1 9-8 15-18 15-6 0-10-4-8-8"/>',
  fillet:
    '<path fill="#f3efe6" d="M3 20c2-8 10-13 20-12 4 0 6 2 6 5-2 8-10 12-18 12-5 0-9-2-8-5"/>' +
    '<path fill="none" stroke="#d8d2c4" stroke-width="1.400" d="M9 22c1-5 4-9 9-11m-4 12c1-5 4-8 9-11m-4 10c1-4 3-6 7-8"/>',
  yogurt:
    '<path fill="#f4f6f8" d="M6 9h20l-2 18c-.3 2-1.500 3-3.500 3h-9c-2 0-3.200-1-3.500-3z"/><path fill="#ffffff" d="M5 6c3-3 7 0 10-2s7 0 10 0 4 5 1 5H6C4 9 4 7 5 6"/>' +
    '<path fill="#cfd8dc" d="M6.600 14h18.800l-.8 8H7.400z"/>',
  nappy:
    '<path fill="#f5f8fb" d="M3 7h26v6c-6 1-9 6-9 12h-8c0-6-3-11-9-12z"/><path fill="#a8d0e6" d="M3 7h5v5H3zM24 7h5v5h-5z"/><path fill="#dbe7f0" d="M13 20h6l1 5h-8z"/>',
  penne:
    '<path fill="#f2c14e" d="M4 22L20 6l6 2-16 18zM12 27L26 12l3 4-14 13z"/><path fill="#d99a2b" d="M20 6l6 2-3 3zM26 12l3 4-4-1z"/>',
  lentils: pulses('#7a8b3c', 3.6),
  'red-lentils': pulses('#d9743a', 3.6),
  chickpeas: pulses('#e0b565', 4),
  'red-beans': pulses('#8c2f2b', 3.8),
  'coffee-bean':
    '<ellipse cx="12" cy="12" rx="8" ry="6" fill="#6f4e37" transform="rotate(-35 12 12)"/><path fill="none" stroke="#3e2a1c" stroke-width="1.500" d="M6 16c4-1 4-6 12-8"/>' +
    '<ellipse cx="21" cy="22" rx="8" ry="6" fill="#5a3d2a" transform="rotate(25 21 22)"/><path fill="none" stroke="#33221a" stroke-width="1.500" d="M14 19c4 0 6 5 14 6"/>',
  shirt:
    '<path fill="#7fb3e6" d="M10 4l6 3 6-3 8 5-3 7-4-2v15H9V14l-4 2-3-7z"/><path fill="#5a93cc" d="M10 4l6 3 6-3-2 5h-8z"/>',
  plate:
    '<circle cx="16" cy="16" r="13" fill="#e3edf5"/><circle cx="16" cy="16" r="8" fill="#ffffff"/><path fill="#9fd3f2" d="M24 3l1.300 3.700L29 8l-3.700 1.300L24 13l-1.300-3.700L19 8l3.700-1.300z"/>',
  tissue:
    '<path fill="#8ecae6" d="M3 15h26v13H3z"/><path fill="#ffffff" d="M10 16c1-5-1-9 3-13 2 3 5 2 8 1 1 5-1 8 1 12z"/><path fill="#5ea8cc" d="M9 15h14v3H9z"/>',
  mince:
    '<ellipse cx="16" cy="19" rx="13" ry="9" fill="#b93a36"/>' +
    '<path fill="none" stroke="#e06a5f" stroke-width="2.4" stroke-linecap="round" d="M6 18c3-4 6-5 9-4m-7 9c4-3 8-4 12-3m-7-8c4-1 8 0 11 3m-9 8c3-1 6-1 8-4M9 13c3-2 7-3 10-2"/>',
  'meat-cubes':
    '<path fill="#c23b3b" d="M4 15l6-3 6 3v7l-6 3-6-3z"/><path fill="#e2605c" d="M4 15l6-3 6 3-6 3z"/>' +
    '<path fill="#b03434" d="M16 17l6-3 6 3v7l-6 3-6-3z"/><path fill="#dc5a56" d="M16 17l6-3 6 3-6 3z"/>' +
    '<path fill="#cc4642" d="M11 7l5-3 6 3v5l-6 3-5-3z"/><path fill="#ea7a72" d="M11 7l5-3 6 3-6 3z"/>',
  'whole-chicken':
    '<path fill="#f0c08a" d="M5 19c0-7 6-11 12-11s11 4 11 10-5 10-12 10S5 25 5 19"/><path fill="#e0a768" d="M5 19c0 6 5 9 11 9 7 0 12-4 12-10-2 4-6 6-12 6-5 0-9-2-11-5"/>' +
    '<path fill="#f6d3a6" d="M18 20c-3-1-4-5-1-7s7 0 8 3-3 5-7 4"/><path fill="#fff1dc" d="M25 21l5 3c1 1 0 3-2 2l-5-3zM4 13l-2-2c-1-1 1-3 2-2l4 4z"/>',
  tofu: '<path fill="#fbf7ea" d="M3 12l13-6 13 6-13 6z"/><path fill="#eae2cb" d="M3 12v9l13 6v-9z"/><path fill="#dcd2b6" d="M29 12v9l-13 6v-9z"/>',
}
