import type { Http } from '@halles/service-kit'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { readCharge } from '../clients/simulator-charge.ts'
import { isSignedWebhook } from '../domain/webhook-signature.ts'
import { errors } from '../errors.ts'
import { WebhookTaken } from '../schemas.ts'
import type { Payments } from '../usecases/payments.ts'
import { receiveWebhook } from '../usecases/receive-webhook.ts'

const Message = Compile(
  Type.Object({
    eventId: Type.String({ minLength: 1, maxLength: 100 }),
    type: Type.String({ maxLength: 100 }),
    charge: Type.Unknown(),
  }),
)

/** The signature is over the bytes as they came, so this route alone takes its body unparsed. */
export function registerWebhookRoutes(http: Http, payments: Payments, secret: string): void {
  http.register(async (scope) => {
    scope.removeContentTypeParser('application/json')
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'buffer', bodyLimit: 65_536 },
      async (_request: unknown, body: Buffer) => body,
    )

    scope.post(
      '/v1/webhooks/simulator',
      {
        config: { audience: 'public' },
        schema: { operationId: 'receiveSimulatorWebhook', response: { 200: WebhookTaken } },
      },
      async (request) => {
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const signature = request.headers['simulator-signature']
        if (
          !isSignedWebhook(
            secret,
            typeof signature === 'string' ? signature : undefined,
            body,
            Math.floor(Date.now() / 1000),
          )
        )
          throw errors.badSignature()
        const message = JSON.parse(body.toString()) as unknown
        if (!Message.Check(message)) throw errors.validation('The webhook has no eventId, type and charge.')
        await receiveWebhook(payments, {
          eventId: message.eventId,
          type: message.type,
          charge: readCharge(message.charge),
        })
        return { received: true as const }
      },
    )
  })
}
