import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyReply } from 'fastify'
import { returnAddress } from '../domain/return-address.ts'
import { errors } from '../errors.ts'
import { renderChallengePage } from '../pages/challenge-page.ts'
import { renderPaymentPage } from '../pages/payment-page.ts'
import { renderStatePage } from '../pages/state-page.ts'
import { ChallengeCode, Decision, PayParams } from '../schemas.ts'
import { findCharge, type ChargeRow } from '../store/charge-store.ts'
import { answerChallenge, decidePayment } from '../usecases/decide-payment.ts'
import type { Simulator } from './simulator.ts'

const open = { audience: 'open' } as const
const style = readFileSync(join(process.cwd(), 'pages', 'payment.css'), 'utf8')

/** The shopper's side: plain pages that work without scripts. */
export function registerPayRoutes({ http, db }: Simulator): void {
  http.get('/pay/assets/payment.css', { config: open }, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=300').send(style),
  )

  http.get('/pay/:chargeId', { config: open, schema: { params: PayParams } }, async ({ params }, reply) => {
    const charge = await chargeOf(params.chargeId)
    return page(
      reply,
      charge,
      charge.status === 'requires_action' ? renderPaymentPage(charge) : renderStatePage(charge),
    )
  })

  http.post(
    '/pay/:chargeId',
    { config: open, schema: { params: PayParams, body: Decision } },
    async ({ params, body }, reply) => {
      if (body.decision === 'challenge')
        return reply.redirect(`/pay/${encodeURIComponent(params.chargeId)}/challenge`, 303)
      const charge = await db.transaction((tx) => decidePayment(tx, params.chargeId, body.decision))
      return reply.redirect(returnAddress(charge), 303)
    },
  )

  http.get(
    '/pay/:chargeId/challenge',
    { config: open, schema: { params: PayParams } },
    async ({ params }, reply) => {
      const charge = await chargeOf(params.chargeId)
      return page(
        reply,
        charge,
        charge.status === 'requires_action' ? renderChallengePage(charge, false) : renderStatePage(charge),
      )
    },
  )

  http.post(
    '/pay/:chargeId/challenge',
    { config: open, schema: { params: PayParams, body: ChallengeCode } },
    async ({ params, body }, reply) => {
      const { charge, wrong } = await db.transaction((tx) => answerChallenge(tx, params.chargeId, body.code))
      if (wrong && charge.status === 'requires_action')
        return page(reply.code(422), charge, renderChallengePage(charge, true))
      return reply.redirect(returnAddress(charge), 303)
    },
  )

  async function chargeOf(chargeId: string): Promise<ChargeRow> {
    const charge = await findCharge(db, chargeId)
    if (!charge) throw errors.notFound('There is no such payment.')
    return charge
  }
}

/** `form-action` names the shop too: browsers hold the redirect after a form against it. */
function page(reply: FastifyReply, charge: ChargeRow, html: string): FastifyReply {
  const policy = `default-src 'none'; style-src 'self'; form-action 'self' ${new URL(charge.returnUrl).origin}; frame-ancestors 'none'; base-uri 'none'`
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('referrer-policy', 'no-referrer')
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .send(html)
}
