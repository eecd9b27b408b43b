import type { OrderStatus } from './shop/order.ts'

export interface ProgressStep {
  label: string
  state: 'done' | 'current' | 'ahead' | 'stopped'
}

const DONE_STEPS: Record<OrderStatus, number> = {
  placed: 1,
  'awaiting-payment': 1,
  confirmed: 2,
  picking: 2,
  packed: 4,
  completed: 5,
  cancelled: 1,
  refused: 1,
}

export function progressSteps(status: OrderStatus, isPickup: boolean): ProgressStep[] {
  const labels = ['Received', 'Payment', 'Picking', 'Packed', isPickup ? 'Picked up' : 'Delivered']
  const done = DONE_STEPS[status]
  const atDone = status === 'cancelled' || status === 'refused' ? 'stopped' : 'current'
  return labels.map((label, index) => ({
    label,
    state: index < done ? 'done' : index === done ? atDone : 'ahead',
  }))
}

export function isFinal(status: OrderStatus): boolean {
  return status === 'completed' || status === 'cancelled' || status === 'refused'
}

interface StatusWords {
  short: string
  long: string
  tone: 'busy' | 'good' | 'attention' | 'ended'
}

export function statusWords(status: OrderStatus, isPickup: boolean): StatusWords {
  switch (status) {
    case 'placed':
      return { short: 'Received', long: 'We have your order and are holding your goods.', tone: 'busy' }
    case 'awaiting-payment':
      return {
        short: 'Waiting for payment',
        long: 'Your goods are held. The order goes ahead as soon as you have paid.',
        tone: 'attention',
      }
    case 'confirmed':
      return { short: 'Confirmed', long: 'Your payment is authorised. Picking starts soon.', tone: 'good' }
    case 'picking':
      return { short: 'Being picked', long: 'Somebody is walking the hall with your list.', tone: 'busy' }
    case 'packed':
      return {
        short: 'Packed',
        long: isPickup
          ? 'Everything is packed. You can come and get it.'
          : 'Everything is packed and about to leave.',
        tone: 'good',
      }
    case 'completed':
      return { short: isPickup ? 'Picked up' : 'Delivered', long: 'Enjoy your food.', tone: 'good' }
    case 'cancelled':
      return { short: 'Cancelled', long: 'This order was cancelled. Nothing was charged.', tone: 'ended' }
    case 'refused':
      return {
        short: 'Not completed',
        long: 'This order could not go ahead. Nothing was charged.',
        tone: 'ended',
      }
  }
}

const REFUSALS: Record<string, string> = {
  'insufficient-stock': 'Some of the goods were sold before we could hold them for you.',
  'payment-declined': 'The payment was declined.',
  'payment-expired': 'The payment was not completed in time.',
}

export function refusalWords(reason: string): string {
  return REFUSALS[reason] ?? 'Something on our side went wrong.'
}
