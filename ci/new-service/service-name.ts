/** What a new service is called, in every spelling its files need. */
export interface ServiceName {
  /** `gift-card-service` */
  service: string
  /** `gift-card` */
  resource: string
  /** `gift-cards` */
  resources: string
  /** `giftCard` */
  camel: string
  /** `GiftCard` */
  pascal: string
  /** `GiftCards` */
  pascals: string
  /** `gift_card` */
  table: string
  /** `gift card` */
  words: string
}

const DRAWERS = /(^|-)(utils?|helpers?|common|misc|managers?)$/

/** Words that would mean something else in the files of a service: in SQL, in TypeScript, or in the files themselves. */
const TAKEN = new Set(
  `all analyse analyze and any array as asc asymmetric authorization between binary both case cast check collate collation column
  concurrently constraint create cross current default deferrable desc distinct do else end except false fetch for foreign freeze from
  full grant group having in initially inner intersect into is isnull join lateral leading left like limit localtime natural not
  notnull null offset on only or order outer overlaps placing primary references returning right select session some symmetric table
  tablesample then to trailing true union unique user using variadic verbose when where window with
  await break catch class const continue debugger delete enum export extends finally function if implements import instanceof
  interface let new package private protected public return static super switch this throw try typeof var void while yield
  after body columns created db domain error errors event events first http item key limit name params query reply request route rows
  running schema second service store tap test transaction tx type uuid value base-config build-app create-service decode-cursor encode-cursor event-tap instant
  load-config new-event sql-executor start-service tap-events test-service tidy-name to-page type-box`.split(
    /\s+/,
  ),
)

/** Reads what somebody typed. Throws what is wrong with it. */
export function readServiceName(text: string | undefined): ServiceName {
  if (!text) throw new Error('Say what it is called: npm run new:service gift-card-service')
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(text))
    throw new Error(
      `"${text}" is no name for a service; write small letters, digits and single hyphens: gift-card-service`,
    )
  const resource = text.replace(/-service$/, '')
  const service = `${resource}-service`
  if (service.length > 40) throw new Error(`"${service}" is too long; 40 letters are enough.`)
  if (DRAWERS.test(resource))
    throw new Error(`"${resource}" says nothing; name the service after what it owns.`)
  const camel = resource.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  if (TAKEN.has(resource) || TAKEN.has(camel))
    throw new Error(
      `"${resource}" means something else in SQL, in TypeScript or in a service already; add a word to it.`,
    )
  const resources = pluralOf(resource)
  return {
    service,
    resource,
    resources,
    camel,
    pascal: pascalOf(resource),
    pascals: pascalOf(resources),
    table: resource.replaceAll('-', '_'),
    words: resource.replaceAll('-', ' '),
  }
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies')
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}

function pascalOf(words: string): string {
  return words.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
}
