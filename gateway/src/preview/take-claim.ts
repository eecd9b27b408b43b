import { errors } from '../errors.ts'
import { cookieNames, writeCookie, type RequestCookies } from '../proxy/cookies.ts'
import type { Exchange } from '../proxy/exchange.ts'
import type { InspectedHeaders } from '../proxy/request-headers.ts'
import type { RequestTarget } from '../proxy/request-target.ts'
import type { Claim } from '../stacks/claim.ts'

export const previewParameter = 'halles-preview'

/**
 * Takes the stack a request belongs to: the one its preview permission names, otherwise the live one. Answers by itself, and
 * returns null, for a preview link.
 */
export function takeClaim(
  exchange: Exchange,
  target: RequestTarget,
  headers: InspectedHeaders,
  cookies: RequestCookies,
): Claim | null {
  const { context } = exchange
  if (target.query.includes(`${previewParameter}=`)) {
    startPreview(exchange, target)
    return null
  }
  const claim = claimPreview(exchange, headers, cookies) ?? context.registry.claimLive()
  if (!claim) throw errors.unavailable('No stack is live yet.')
  exchange.claim = claim
  if (claim.preview || context.development) exchange.extraHeaders.push('x-halles-colour', claim.slot.colour)
  return claim
}

function claimPreview(exchange: Exchange, headers: InspectedHeaders, cookies: RequestCookies): Claim | null {
  const { previews, registry, address } = exchange.context
  if (headers.previewToken !== '') {
    const preview = previews.read(headers.previewToken)
    const claim = preview && registry.claimColour(preview.colour, preview.release)
    if (!claim) throw errors.previewInvalid()
    return claim
  }
  if (cookies.preview === '') return null
  const preview = previews.read(cookies.preview)
  const claim = preview && registry.claimColour(preview.colour, preview.release)
  if (!claim)
    exchange.extraHeaders.push(
      'set-cookie',
      writeCookie(cookieNames.preview, '', { maxAgeSeconds: 0, secure: address.secure }),
    )
  return claim
}

/** The link a person opens: keeps the permission in a cookie and goes on to the page without it in the address. */
function startPreview(exchange: Exchange, { path, query }: RequestTarget): void {
  const { previews, registry, address } = exchange.context
  const parameters = new URLSearchParams(query)
  const token = parameters.get(previewParameter) ?? ''
  const preview = previews.read(token)
  const release = preview && registry.slots[preview.colour].stack?.registration.release
  if (!preview || release !== preview.release) throw errors.previewInvalid()
  parameters.delete(previewParameter)
  const rest = parameters.size > 0 ? `?${parameters}` : ''
  const maxAgeSeconds = Math.max(1, Math.floor((preview.expiresAt - Date.now()) / 1000))
  exchange.template = 'preview-link'
  exchange.answer(
    302,
    [
      'location',
      `${path}${rest}`,
      'cache-control',
      'no-store',
      'referrer-policy',
      'no-referrer',
      'set-cookie',
      writeCookie(cookieNames.preview, token, { maxAgeSeconds, secure: address.secure }),
    ],
    '',
  )
}
