import { Pool } from 'undici'
import { ownOrigin } from '@/config.ts'
import { isTheme, THEME_COOKIE } from '@/lib/theme.ts'
import type { Theme } from '@/lib/theme.ts'
import { keepFresh } from './keep-fresh.ts'
import { SHARED_PAGE_HEADER } from './shared-page-header.ts'

export interface SharedPage {
  status: number
  headers: Record<string, string>
  html: ArrayBuffer
}

const KEPT_HEADERS = ['content-type', 'link', 'cache-control']
const DEADLINE_MS = 8_000
let own: Pool | undefined

/** Renders a page without saying who asks: no token travels along, so nothing of anybody can be in it. */
async function render(theme: Theme, path: string): Promise<SharedPage> {
  own ??= new Pool(ownOrigin(), { connections: 16 })
  const response = await own.request({
    method: 'GET',
    path,
    headers: {
      accept: 'text/html',
      // Next sends those who do not wait for late parts the whole page at once, head first and without placeholders.
      'user-agent': 'Halles storefront (as whole as for Twitterbot)',
      [SHARED_PAGE_HEADER]: '1',
      ...(theme === 'system' ? {} : { cookie: `${THEME_COOKIE}=${theme}` }),
    },
    signal: AbortSignal.timeout(DEADLINE_MS),
  })
  const html = await response.body.arrayBuffer()
  if (response.statusCode !== 200 && response.statusCode !== 404) {
    throw new Error(`${path} answered ${response.statusCode}`)
  }
  const headers: Record<string, string> = {}
  for (const name of KEPT_HEADERS) {
    const value = response.headers[name]
    if (typeof value === 'string') headers[name] = value
  }
  return { status: response.statusCode, headers, html }
}

// Prices and stock in it are two seconds old at most; together with this the shopper sees nothing older than three.
const load = keepFresh(
  (key) => {
    const cut = key.indexOf(' ')
    const theme = key.slice(0, cut)
    return render(isTheme(theme) ? theme : 'system', key.slice(cut + 1))
  },
  { freshMs: 1_000, staleMs: 1_000, maxEntries: 100 },
)

/** The page as everybody sees it who is not signed in and has nothing in the basket. */
export function loadSharedPage(path: string, theme: Theme): Promise<SharedPage> {
  return load(`${theme} ${path}`)
}
