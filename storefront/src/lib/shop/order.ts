import type { Contact, Delivery, Shortage } from './checkout.ts'

export type OrderStatus =
  | 'placed'
  | 'awaiting-payment'
  | 'confirmed'
  | 'picking'
  | 'packed'
  | 'completed'
  | 'cancelled'
  | 'refused'

export interface OrderLine {
  lineId: string
  sku: string
  name: string
  pictureUrl: string
  quantity: number
  unitAmountMinor: number
  lineAmountMinor: number
  pickedQuantity: number | null
  refundedQuantity: number
}

export interface OrderSummary {
  orderId: string
  orderNumber: string
  status: OrderStatus
  currency: string
  totalMinor: number
  refundedMinor: number
  itemCount: number
  isPickup: boolean
  pictures: { url: string; name: string }[]
  placedAt: string
}

export interface Order {
  orderId: string
  orderNumber: string
  status: OrderStatus
  refusal: { reason: string; shortages: Shortage[] } | null
  contact: Contact | null
  delivery: Delivery | null
  currency: string
  lines: OrderLine[]
  subtotalMinor: number
  deliveryFeeMinor: number
  totalMinor: number
  capturedMinor: number
  refundedMinor: number
  paymentUrl: string | null
  placedAt: string
  cancellable: boolean
}

export interface ProgressEvent {
  seq: number
  status: string
  title: string
  at: string
}
