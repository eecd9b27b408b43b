import type { IncomingMessage, ServerResponse } from 'node:http'
import { archiving, fallbackFor, withoutNegotiation } from '../assets/asset-fallback.ts'
import { errors } from '../errors.ts'
import { takeClaim } from '../preview/take-claim.ts'
import { admit, type Principal } from '../principal/principal.ts'
import type { FoundPrincipal } from '../principal/principal-source.ts'
import { limitKey } from './client-address.ts'
import { cookieNames, readCookies, writeCookie, type RequestCookies } from './cookies.ts'
import { isSafeMethod, refuseCrossSite } from './cross-site.ts'
import { findDestination, isHashedAsset, type Destination } from './destination.ts'
import { Exchange } from './exchange.ts'
import type { ForwardPlan, RequestBodyPlan } from './forward-plan.ts'
import type { ProxyContext } from './proxy-context.ts'
import { inspectHeaders, type InspectedHeaders } from './request-headers.ts'
import { readTarget, type RequestTarget } from './request-target.ts'
import { answerInfo } from './stack-info.ts'
import { newTraceIds, type TraceIds } from './trace-ids.ts'
import { upstreamHead } from './upstream-head.ts'

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const guestLifeSeconds = 180 * 24 * 60 * 60

/** A request that has passed the checks that need no answer from anybody. */
interface CheckedRequest {
  target: RequestTarget
  headers: InspectedHeaders
  cookies: RequestCookies
  destination: Destination
  clientAddress: string
  trace: TraceIds
}

/** The way of every public request. Synchronous up to the upstream whenever the principal is known. */
export function handleRequest(
  context: ProxyContext,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const exchange = new Exchange(context, request, response)
  try {
    const checked = check(exchange)
    if (!checked) return
    const found = findPrincipal(exchange, checked)
    if (found instanceof Promise) {
      found
        .then((later) => proceed(exchange, checked, later))
        .catch((error: unknown) => exchange.fail(noPrincipal(error)))
    } else proceed(exchange, checked, found)
  } catch (error) {
    exchange.fail(error)
  }
}

function check(exchange: Exchange): CheckedRequest | null {
  const { context, request, method } = exchange
  const target = readTarget(request.url ?? '')
  const headers = inspectHeaders(request.rawHeaders)
  const trace = newTraceIds(headers.traceparent)
  exchange.trace = trace
  if (!target) throw errors.badRequest('The address is not plain.')
  exchange.path = target.path
  if (!methods.has(method)) throw errors.methodNotAllowed()
  if (isSafeMethod(method) && (headers.chunked || headers.contentLength > 0))
    throw errors.badRequest('A read has no body.')
  const cookies = readCookies(headers.cookie)
  const clientAddress = context.trustedProxies(request.socket.remoteAddress ?? '', headers.forwardedFor)
  if (context.serveDocs && (target.path === '/docs' || target.path.startsWith('/docs/'))) {
    context.serveDocs(exchange, target.path)
    return null
  }
  const claim = takeClaim(exchange, target, headers, cookies)
  if (!claim) return null
  if (target.path === '/info') {
    answerInfo(exchange, claim)
    return null
  }
  const destination = findDestination(claim.stack, method, target.path)
  exchange.template = destination.template
  exchange.upstream = destination.group.name
  takeAllowance(context, destination, target, clientAddress, cookies)
  refuseCrossSite(method, headers, context.address.origin)
  const limit = destination.route?.bodyLimit ?? context.defaultBodyLimit
  if (headers.contentLength > limit) throw errors.payloadTooLarge()
  return { target, headers, cookies, destination, clientAddress, trace }
}

function takeAllowance(
  context: ProxyContext,
  { route }: Destination,
  target: RequestTarget,
  clientAddress: string,
  cookies: RequestCookies,
): void {
  if (!route && isHashedAsset(target.path)) return
  const key = limitKey(clientAddress)
  context.limiter.take('general', key)
  if (!route?.strictLimit) return
  context.limiter.take('strict', `${route.template}:${key}`)
  if (cookies.guest !== '') context.limiter.take('strict', `${route.template}:${cookies.guest.slice(0, 36)}`)
}

function findPrincipal(
  exchange: Exchange,
  { destination, cookies, target }: CheckedRequest,
): FoundPrincipal | Promise<FoundPrincipal> {
  const { context, method, claim } = exchange
  if (!claim) throw errors.unavailable()
  const { route } = destination
  if (route?.service === 'identity-service' && !isSafeMethod(method) && cookies.session !== '')
    context.sessions.forgetToken(cookies.session)
  const isPublicRead = isSafeMethod(method) && (route === null || route.audience === 'public')
  return context.principals.find(claim.stack, {
    cookies,
    mayMint: route ? !isSafeMethod(method) : !isHashedAsset(target.path),
    guestIfUnknown: isPublicRead,
  })
}

function noPrincipal(error: unknown): unknown {
  return error instanceof Error && error.name === 'UpstreamError'
    ? errors.unavailable('Sign-in cannot be checked right now.')
    : error
}

function proceed(exchange: Exchange, checked: CheckedRequest, found: FoundPrincipal): void {
  if (exchange.finished) return
  const { principal } = found
  exchange.subject = principal.subject
  exchange.actor = principal.actor ?? ''
  const { secure } = exchange.context.address
  if (found.newGuestCookie) {
    const cookie = writeCookie(cookieNames.guest, found.newGuestCookie, {
      maxAgeSeconds: guestLifeSeconds,
      secure,
    })
    exchange.extraHeaders.push('set-cookie', cookie)
  }
  if (checked.destination.route) admit(checked.destination.route.audience, principal)
  exchange.forward(planOf(exchange, checked, principal, found.sessionGone === true))
}

function planOf(
  exchange: Exchange,
  checked: CheckedRequest,
  principal: Principal,
  sessionGone: boolean,
): ForwardPlan {
  const { context, method, claim } = exchange
  const { destination, headers, target, cookies } = checked
  const isAsset = destination.route === null && isHashedAsset(target.path) && isSafeMethod(method)
  const archives = isAsset && method === 'GET' && !context.archive.has(target.path)
  const other = claim
    ? context.registry.otherThan(claim.stack)?.groups.get(destination.group.name)
    : undefined
  const clientLines = archives ? withoutNegotiation(headers.passed) : headers.passed
  return {
    group: destination.group,
    head: upstreamHead(exchange, { ...checked, clientLines, principal }),
    body: bodyPlanOf(headers, destination.route?.bodyLimit ?? context.defaultBodyLimit),
    fallback: isAsset ? fallbackFor(exchange, target.path, other) : null,
    relay: {
      onHead:
        cookies.session === ''
          ? null
          : (_status, upstreamHeaders) => watchSession(exchange, checked, sessionGone, upstreamHeaders),
      copy: archives ? archiving(exchange, target.path) : null,
    },
  }
}

function bodyPlanOf(
  { chunked, contentLength, expectsContinue }: InspectedHeaders,
  limit: number,
): RequestBodyPlan | null {
  return chunked || contentLength > 0 ? { chunked, limit, expectsContinue } : null
}

/** A change of the session takes effect with the answer that made it; a dead session's cookie is cleared unless replaced. */
function watchSession(
  exchange: Exchange,
  { destination, cookies }: CheckedRequest,
  sessionGone: boolean,
  headers: string[],
): void {
  const { context, method } = exchange
  if (destination.route?.service === 'identity-service' && !isSafeMethod(method))
    context.sessions.forgetToken(cookies.session)
  if (!sessionGone || headers.some((value) => value.startsWith(`${cookieNames.session}=`))) return
  exchange.extraHeaders.push(
    'set-cookie',
    writeCookie(cookieNames.session, '', { maxAgeSeconds: 0, secure: context.address.secure }),
  )
}
