import type { Http } from '@halles/service-kit'
import { OrderParams, OrderPayments } from '../schemas.ts'
import { findIntentsOfOrder } from '../store/intent-store.ts'
import { findLedgerOfOrder } from '../store/ledger-store.ts'
import type { Payments } from '../usecases/payments.ts'
import { intentAnswer } from './intent-answer.ts'

export function registerStaffPaymentRoutes(http: Http, { db }: Payments): void {
  http.get(
    '/v1/staff/payments/:orderId',
    {
      config: { audience: 'staff' },
      schema: { operationId: 'getOrderPayments', params: OrderParams, response: { 200: OrderPayments } },
    },
    async ({ params }) => ({
      intents: (await findIntentsOfOrder(db, params.orderId)).map(intentAnswer),
      ledger: await findLedgerOfOrder(db, params.orderId),
    }),
  )
}
