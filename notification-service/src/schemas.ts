import { Instant, Uuid } from '@halles/service-kit'
import { Type } from 'typebox'

export const OrderParams = Type.Object({ orderId: Uuid })
export const MessagesQuery = Type.Object({ orderId: Uuid })
export const Messages = Type.Object({
  items: Type.Array(
    Type.Object({
      messageId: Uuid,
      to: Type.String(),
      subject: Type.String(),
      body: Type.String(),
      status: Type.Enum(['queued', 'sent', 'failed']),
      sentAt: Type.Union([Instant, Type.Null()]),
      template: Type.String(),
    }),
  ),
})
