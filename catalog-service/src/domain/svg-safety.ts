const forbidden: Array<[RegExp, string]> = [
  [/<!(doctype|entity)/i, 'declares a document type'],
  [/<\?xml-stylesheet/i, 'asks for a stylesheet'],
  [/<(\w+:)?(script|foreignobject|iframe|embed|object|handler|listener)\b/i, 'may run code'],
  [/[\s"'/]on[a-z]+\s*=/i, 'has event handlers'],
  [/javascript:/i, 'may run code'],
  [
    /(href|src)\s*=\s*["']?\s*(?!#|["']|data:image\/(png|jpeg|webp);)[^\s"'>]/i,
    'refers to something outside',
  ],
  [/url\(\s*["']?\s*(?!#)[^\s"')]/i, 'refers to something outside'],
  [/@import/i, 'refers to something outside'],
]

/** Why a drawing is not taken, or undefined. Pictures are also served with a policy that lets nothing run: this is the first of two locks. */
export function svgFault(svg: string): string | undefined {
  const text = svg.trim().replace(/^<\?xml version[^>]*\?>\s*/, '')
  if (!/^<svg[\s>]/.test(text) || !text.endsWith('</svg>')) return 'is not one svg element'
  return forbidden.find(([pattern]) => pattern.test(text))?.[1]
}
