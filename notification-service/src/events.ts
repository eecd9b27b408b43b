import type { NewEvent } from '@halles/service-kit'
import { Type, type Static } from 'typebox'

/** What we read of every event about an order. */
export const OrderMoved = Type.Object({
  orderId: Type.String(),
  orderNumber: Type.String(),
  owner: Type.String(),
  contact: Type.Object({ email: Type.String(), name: Type.String() }),
  reason: Type.Optional(Type.String()),
  totalMinor: Type.Optional(Type.Integer()),
  capturedMinor: Type.Optional(Type.Integer()),
  amountMinor: Type.Optional(Type.Integer()),
})
export type OrderMoved = Static<typeof OrderMoved>

export function messageSent(message: { messageId: string; orderId: string; template: string }): NewEvent {
  return { type: 'message.sent.v1', subject: message.orderId, data: message }
}
