import { errors } from '../errors.ts'
import type { Exchange } from '../proxy/exchange.ts'
import type { FallbackPlan, RelayPlan } from '../proxy/forward-plan.ts'
import type { UpstreamGroup } from '../upstream/upstream-group.ts'

const negotiation = /^(?:accept-encoding|range|if-range): .*\r\n/gim

/** Headers to fetch an asset with that is to be archived: the whole of it, not compressed. */
export function withoutNegotiation(headerLines: string): string {
  return headerLines.replace(negotiation, '')
}

/** A page keeps its assets over a switch and after the removal of its stack: the other stack is asked, then the archive. */
export function fallbackFor(
  exchange: Exchange,
  path: string,
  otherGroup: UpstreamGroup | undefined,
): FallbackPlan {
  return {
    groups: otherGroup ? [otherGroup] : [],
    onMissing: () => void answerFromArchive(exchange, path).catch((error: unknown) => exchange.fail(error)),
  }
}

/** Archives complete, uncompressed, immutable responses. */
export function archiving(exchange: Exchange, path: string): NonNullable<RelayPlan['copy']> {
  return (_status, headers, body) => {
    const valueOf = (name: string) => headers[headers.indexOf(name) + 1] ?? ''
    if (headers.includes('content-encoding') || !headers.includes('content-type')) return
    if (!headers.includes('cache-control') || !valueOf('cache-control').includes('immutable')) return
    const { archive, log } = exchange.context
    archive
      .store(path, valueOf('content-type'), body)
      .catch((error: unknown) => log.warn({ err: error }, 'asset not archived'))
  }
}

async function answerFromArchive(exchange: Exchange, path: string): Promise<void> {
  const asset = await exchange.context.archive.read(path)
  if (!asset) {
    exchange.fail(errors.notFound('There is nothing at this address.'))
    return
  }
  const headers = [
    'content-type',
    asset.type,
    'cache-control',
    'public, max-age=31536000, immutable',
    'x-content-type-options',
    'nosniff',
  ]
  exchange.upstream = 'archive'
  exchange.answer(200, headers, asset.body)
}
