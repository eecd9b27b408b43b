import type { NextRequest } from 'next/server'
import { NextResponse } from 'next/server'
import { ask } from '@/lib/backend/ask.ts'
import { SHARED_PAGE_HEADER } from '@/lib/backend/shared-page-header.ts'
import { loadSharedPage } from '@/lib/backend/shared-page.ts'
import { isTheme, THEME_COOKIE } from '@/lib/theme.ts'
import { toCart } from '@/lib/transforms/cart.ts'
import { visitorOf } from '@/lib/transforms/visitor.ts'

/** Catalogue pages look the same to all who are not signed in and carry nothing: one rendering serves them for a moment. */
export async function proxy(request: NextRequest): Promise<Response> {
  if (!(await isAnybody(request))) return NextResponse.next()
  const chosen = request.cookies.get(THEME_COOKIE)?.value
  const { pathname, search } = request.nextUrl
  try {
    const page = await loadSharedPage(pathname + search, isTheme(chosen) ? chosen : 'system')
    return new Response(page.html, { status: page.status, headers: page.headers })
  } catch {
    return NextResponse.next()
  }
}

async function isAnybody(request: NextRequest): Promise<boolean> {
  const { method, headers } = request
  if (method !== 'GET' || headers.has(SHARED_PAGE_HEADER)) return false
  // The browser's own navigations ask for a document; Next's for what has changed since, and accept anything.
  if (!/text\/html/.test(headers.get('accept') ?? 'text/html')) return false
  const authorization = headers.get('authorization')
  if (authorization === null) return true
  const { kind, impersonator } = visitorOf(authorization)
  if (kind !== 'guest' || impersonator !== null) return false
  try {
    const caller = { authorization }
    return toCart(await ask({ service: 'cart', path: '/v1/cart', caller, deadlineMs: 500 })).itemCount === 0
  } catch {
    return false
  }
}

// Next reads this without running it, so it cannot be shorter.
export const config = {
  matcher: [
    { source: '/', missing: [{ type: 'header', key: 'rsc' }] },
    { source: '/c/:path*', missing: [{ type: 'header', key: 'rsc' }] },
    { source: '/p/:path*', missing: [{ type: 'header', key: 'rsc' }] },
    { source: '/search', missing: [{ type: 'header', key: 'rsc' }] },
  ],
}
