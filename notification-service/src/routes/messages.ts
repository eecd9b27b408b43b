import type { Service } from '@halles/service-kit'
import { Messages, MessagesQuery } from '../schemas.ts'
import { listMessages } from '../store/message-store.ts'

export function registerMessageRoutes({ http, db }: Service): void {
  http.get(
    '/v1/staff/messages',
    {
      config: { audience: 'staff' },
      schema: { operationId: 'listMessages', querystring: MessagesQuery, response: { 200: Messages } },
    },
    async ({ query }) => {
      const rows = await listMessages(db, query.orderId)
      return {
        items: rows.map(({ messageId, recipient, subject, body, status, sentAt, template }) => ({
          messageId,
          to: recipient,
          subject,
          body,
          status,
          sentAt: sentAt?.toISOString() ?? null,
          template,
        })),
      }
    },
  )
}
