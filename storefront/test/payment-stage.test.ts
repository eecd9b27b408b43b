import { describe, expect, it } from 'vitest'
import { progressSteps } from '@/lib/order-progress.ts'
import { paymentStage } from '@/lib/payment-stage.ts'
import { ORDER_STATUSES } from '@/lib/transforms/order.ts'

const paymentUrl = 'http://pay.example/pay/1'

describe('where the money of an order is', () => {
  it('asks for payment until the shopper comes back from it', () => {
    const order = { status: 'awaiting-payment', paymentUrl } as const
    expect(paymentStage(order, null)).toBe('due')
    expect(paymentStage(order, 'requires_action')).toBe('due')
    expect(paymentStage(order, 'authorised')).toBe('confirming')
    expect(paymentStage(order, 'processing')).toBe('confirming')
    expect(paymentStage(order, 'declined')).toBe('failing')
  })

  it('believes the order, not the address, in every other state', () => {
    for (const status of ORDER_STATUSES.filter((one) => one !== 'awaiting-payment')) {
      const order = { status, paymentUrl: null }
      expect(paymentStage(order, 'authorised'), status).toBe(paymentStage(order, null))
    }
    expect(paymentStage({ status: 'refused', paymentUrl: null }, 'authorised')).toBe('refused')
  })

  it('leaves the steps of an order that ended in their places', () => {
    expect(progressSteps('refused', false).map(({ state }) => state)).toEqual([
      'done',
      'stopped',
      'ahead',
      'ahead',
      'ahead',
    ])
  })
})
