import { expect, test } from 'vitest'
import { moments } from '../../src/domain/moments.ts'
import { writeLetter } from '../../src/domain/templates.ts'

const order = {
  orderId: 'o1',
  orderNumber: 'H-100000417',
  owner: 'x',
  contact: { email: 'c@example.org', name: 'Camille' },
  totalMinor: 1234,
}

test('every moment that promises a message has one', () => {
  for (const { template } of moments)
    if (template) expect(writeLetter(template, order, 'http://shop').subject).toContain('H-100000417')
})

test('the confirmation names the amount and the address to follow', () => {
  expect(writeLetter('order-confirmed', order, 'http://shop').body).toMatch(
    /€12\.34[\s\S]*http:\/\/shop\/orders\/o1/,
  )
})
