import { errors } from '../errors.ts'
import type { InspectedHeaders } from './request-headers.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

export function isSafeMethod(method: string): boolean {
  return safeMethods.has(method)
}

/** A browser sends our cookies along from any site; only pages of ours may change something with them. */
export function refuseCrossSite(method: string, headers: InspectedHeaders, publicOrigin: string): void {
  if (headers.cookie === '' || isSafeMethod(method)) return
  if (headers.origin !== '' && headers.origin === publicOrigin) return
  if (headers.fetchSite === 'same-origin' || headers.fetchSite === 'none') return
  if (headers.origin === '' && headers.fetchSite === '' && originOf(headers.referer) === publicOrigin) return
  throw errors.crossSite('Send Origin or Sec-Fetch-Site of this site, or no cookies.')
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : ''
}
