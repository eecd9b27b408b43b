import { createHmac, randomUUID } from 'node:crypto'
import { fakePeer, type PeerAnswer, type PeerRequest } from '@halles/service-kit/testing'

export const apiKey = 'an api key for tests'
export const webhookSecret = 'a webhook secret for tests'

export interface StandInCharge {
  chargeId: string
  reference: string
  status: string
  amountMinor: number
  currency: string
  hostedUrl?: string
  declineCode?: string
  movements: Array<{ movementId: string; kind: string; amountMinor: number; refundReference?: string }>
}

/** `lose-request`: the line drops before anything happened; `lose-answer`: it happened, but nobody heard. */
type Trouble = 'lose-request' | 'lose-answer' | 'hang' | 'error-500' | 'refuse'

export interface Provider {
  url: string
  requests: PeerRequest[]
  charges: Map<string, StandInCharge>
  /** Trouble for the next calls whose path matches. */
  trouble(path: RegExp, ...troubles: Trouble[]): void
  /** Trouble for all calls until it is over. */
  down(trouble: Trouble | null): void
  authorise(reference: string): StandInCharge
  close(): Promise<void>
}

/** A provider as its contract describes it, with the ways in which it can fail us. */
export async function startProvider(): Promise<Provider> {
  const charges = new Map<string, StandInCharge>()
  const waiting: Array<{ path: RegExp; trouble: Trouble }> = []
  let permanent: Trouble | null = null

  const peer = await fakePeer((request) => {
    const index = waiting.findIndex(({ path }) => path.test(request.path))
    const trouble = permanent ?? (index >= 0 ? waiting.splice(index, 1)[0]?.trouble : undefined)
    if (request.headers.authorization !== `Bearer ${apiKey}`) return { status: 401, body: {} }
    if (trouble === 'lose-request') return 'drop-connection'
    if (trouble === 'hang') return 'never-answer'
    if (trouble === 'error-500') return { status: 500, body: {} }
    if (trouble === 'refuse') return { status: 409, body: { kind: 'refused', detail: 'no' } }
    const answer = work(request)
    return trouble === 'lose-answer' ? 'drop-connection' : answer
  })

  function move(
    charge: StandInCharge,
    kind: string,
    status: string,
    amountMinor: number,
    refundReference?: string,
  ): StandInCharge {
    charge.status = status
    charge.movements.push({
      movementId: `mv_${randomUUID()}`,
      kind,
      amountMinor,
      ...(refundReference ? { refundReference } : {}),
    })
    return charge
  }

  function create(request: PeerRequest): PeerAnswer {
    const body = request.body as { reference: string; amountMinor: number; currency: string; token?: string }
    const known = charges.get(body.reference)
    if (known) return { status: 201, body: known }
    const charge: StandInCharge = {
      chargeId: `ch_${randomUUID()}`,
      ...body,
      status: 'requires_action',
      movements: [],
    }
    charges.set(body.reference, charge)
    if (!body.token) charge.hostedUrl = `http://pay.example/${charge.chargeId}`
    if (body.token === 'tok_approve') move(charge, 'authorised', 'authorised', charge.amountMinor)
    if (body.token === 'tok_decline')
      Object.assign(charge, { status: 'declined', declineCode: 'card_declined' })
    if (body.token === 'tok_late') charge.status = 'processing'
    return { status: 201, body: charge }
  }

  function work(request: PeerRequest): PeerAnswer {
    if (request.method === 'GET') {
      const found = charges.get(request.query.get('reference') ?? '')
      return { status: 200, body: { items: found ? [found] : [] } }
    }
    if (request.path === '/v1/charges') return create(request)
    const [, , , chargeId, action] = request.path.split('/')
    const charge = [...charges.values()].find((candidate) => candidate.chargeId === chargeId)
    if (!charge) return { status: 404, body: {} }
    const { amountMinor = 0, refundReference } = request.body as {
      amountMinor?: number
      refundReference?: string
    }
    if (action === 'capture' && charge.status === 'authorised')
      move(charge, 'captured', 'captured', amountMinor)
    if (action === 'void' && !['voided', 'declined'].includes(charge.status)) {
      move(charge, 'voided', 'voided', charge.movements.length > 0 ? charge.amountMinor : 0)
    }
    if (
      action === 'refunds' &&
      !charge.movements.some((movement) => movement.refundReference === refundReference)
    ) {
      move(charge, 'refunded', 'captured', amountMinor, refundReference)
    }
    return { status: action === 'refunds' ? 201 : 200, body: charge }
  }

  return {
    url: peer.url,
    requests: peer.requests,
    charges,
    trouble: (path, ...troubles) => void waiting.push(...troubles.map((trouble) => ({ path, trouble }))),
    down: (trouble) => {
      permanent = trouble
    },
    authorise: (reference) => {
      const charge = charges.get(reference) as StandInCharge
      return move(charge, 'authorised', 'authorised', charge.amountMinor)
    },
    close: peer.close,
  }
}

export function signed(body: string, { secret = webhookSecret, at = Date.now() } = {}): string {
  const time = Math.floor(at / 1000)
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`
}
