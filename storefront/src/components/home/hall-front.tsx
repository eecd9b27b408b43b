const WIDTH = 640
const FLOOR = 400
const IRON = 'oklch(0.52 0.085 166)'
const IRON_DARK = 'oklch(0.235 0.045 168)'
const GLASS = 'oklch(0.86 0.06 196)'
const GLASS_DEEP = 'oklch(0.74 0.075 190)'
const CREAM = 'oklch(0.975 0.02 105)'
const SAFFRON = 'oklch(0.862 0.168 89)'

interface Stand {
  x: number
  awning: string
  crates: { colour: string; leaf?: boolean }[]
}

const STANDS: Stand[] = [
  {
    x: 58,
    awning: 'oklch(0.62 0.19 30)',
    crates: [{ colour: 'oklch(0.6 0.21 27)' }, { colour: 'oklch(0.78 0.17 62)' }],
  },
  {
    x: 243,
    awning: SAFFRON,
    crates: [{ colour: 'oklch(0.66 0.16 138)', leaf: true }, { colour: 'oklch(0.88 0.15 98)' }],
  },
  {
    x: 428,
    awning: 'oklch(0.66 0.13 158)',
    crates: [{ colour: 'oklch(0.45 0.13 330)' }, { colour: 'oklch(0.74 0.13 50)' }],
  },
]
const STAND_WIDTH = 154
const STRIPES = 7

function fan(cx: number, cy: number, inner: number, outer: number, count: number): string {
  return Array.from({ length: count + 1 }, (_, index) => {
    const angle = Math.PI - (Math.PI * index) / count
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    return `M${(cx + inner * cos).toFixed(1)} ${(cy - inner * sin).toFixed(1)}L${(cx + outer * cos).toFixed(1)} ${(cy - outer * sin).toFixed(1)}`
  }).join('')
}

const halfDisc = (cx: number, cy: number, radius: number) =>
  `M${cx - radius} ${cy}a${radius} ${radius} 0 0 1 ${radius * 2} 0z`

function Fanlight({ cx, cy, radius, count }: { cx: number; cy: number; radius: number; count: number }) {
  return (
    <>
      <path d={halfDisc(cx, cy, radius)} fill={GLASS_DEEP} />
      <path d={halfDisc(cx, cy, radius * 0.62)} fill={GLASS} />
      <g fill="none" stroke={IRON_DARK} strokeWidth="4">
        <path d={halfDisc(cx, cy, radius)} strokeWidth="9" />
        <path d={halfDisc(cx, cy, radius * 0.62)} />
        <path d={halfDisc(cx, cy, radius * 0.24)} fill={SAFFRON} />
        <path d={fan(cx, cy, radius * 0.24, radius, count)} />
      </g>
    </>
  )
}

function Awning({ x, colour }: { x: number; colour: string }) {
  const stripe = STAND_WIDTH / STRIPES
  return (
    <g>
      {Array.from({ length: STRIPES }, (_, index) => {
        const left = x + index * stripe
        const fill = index % 2 === 0 ? colour : CREAM
        return (
          <path
            key={index}
            d={`M${left} 262h${stripe}v38a${stripe / 2} ${stripe / 2} 0 0 1 ${-stripe} 0z`}
            fill={fill}
          />
        )
      })}
      <rect x={x - 5} y="254" width={STAND_WIDTH + 10} height="12" rx="3" fill={IRON_DARK} />
    </g>
  )
}

function Crate({ x, colour, leaf = false }: { x: number; colour: string; leaf?: boolean }) {
  const spots = [
    [9, 352],
    [25, 350],
    [41, 350],
    [57, 352],
    [17, 338],
    [33, 336],
    [49, 338],
  ]
  return (
    <g>
      {spots.map(([dx = 0, y = 0]) => (
        <g key={`${dx}-${y}`}>
          <circle cx={x + dx} cy={y} r="10" fill={colour} />
          {leaf ? (
            <path
              d={`M${x + dx - 6} ${y}q6-9 12 0`}
              fill="none"
              stroke={CREAM}
              strokeOpacity="0.55"
              strokeWidth="2"
            />
          ) : (
            <circle cx={x + dx - 3} cy={y - 3} r="2.6" fill={CREAM} fillOpacity="0.5" />
          )}
        </g>
      ))}
      <path d={`M${x - 3} 354h72l-6 34h-60z`} fill="oklch(0.7 0.085 72)" />
      <path d={`M${x - 1} 365h68M${x + 2} 377h62`} stroke="oklch(0.56 0.08 66)" strokeWidth="2.5" />
    </g>
  )
}

/** The front of the hall: iron arches, glass, and three stands that are open. */
export function HallFront() {
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${FLOOR + 12}`}
      width={WIDTH}
      height={FLOOR + 12}
      aria-hidden
      className="mx-auto h-auto w-full max-w-xl lg:max-w-none"
    >
      <path d="M320 8v40" stroke={SAFFRON} strokeWidth="5" strokeLinecap="round" />
      <path d="M322 10c18 0 24 9 44 5v20c-20 4-26-5-44-5z" fill={SAFFRON} />

      <path d="M12 232 92 150h456l80 82z" fill={IRON} />
      <path d="M92 150h456" stroke={IRON_DARK} strokeWidth="6" />
      <Fanlight cx={92} cy={232} radius={66} count={6} />
      <Fanlight cx={548} cy={232} radius={66} count={6} />
      <path d={halfDisc(320, 232, 190)} fill={IRON} />
      <Fanlight cx={320} cy={232} radius={172} count={12} />

      <rect x="8" y="228" width="624" height="18" rx="3" fill={IRON_DARK} />
      <path d="M20 237h600" stroke={IRON} strokeWidth="2" strokeDasharray="2 12" strokeLinecap="round" />

      <rect x="16" y="246" width="608" height={FLOOR - 246} fill="oklch(0.2 0.03 168)" />
      {STANDS.map(({ x, awning, crates }) => (
        <g key={x}>
          <rect x={x} y="300" width={STAND_WIDTH} height="92" fill="oklch(0.93 0.06 92)" fillOpacity="0.14" />
          {crates.map((crate, index) => (
            <Crate key={index} x={x + 8 + index * 76} {...crate} />
          ))}
          <rect x={x - 2} y="384" width={STAND_WIDTH + 4} height="16" fill={IRON} />
          <Awning x={x} colour={awning} />
        </g>
      ))}
      {[16, 213, 398, 600].map((x) => (
        <g key={x} fill={IRON}>
          <rect x={x + 4} y="246" width="20" height={FLOOR - 246} />
          <rect x={x} y="246" width="28" height="9" fill={IRON_DARK} />
          <rect x={x} y="388" width="28" height="12" fill={IRON_DARK} />
        </g>
      ))}
      <rect x="0" y={FLOOR} width={WIDTH} height="12" fill={IRON_DARK} />
    </svg>
  )
}
