import { ask, serviceDatabases } from '../shop/databases.ts'
import type { Ledger } from './ledger.ts'

const settled = `('confirmed', 'picking', 'packed', 'completed', 'cancelled', 'refused')`

/**
 * Compares what the clients saw with the final state of every service and of the payment provider. Gives a line per fault; none means that
 * nothing was lost, doubled, oversold or left stuck.
 */
export async function findFaults(ledger?: Ledger): Promise<string[]> {
  const parts = await Promise.all([
    stockFaults(),
    moneyFaults(),
    stuckFaults(),
    ledger ? ledgerFaults(ledger) : [],
  ])
  return parts.flat()
}

async function stockFaults(): Promise<string[]> {
  const unbalanced = await ask<{ sku: string }>(
    'inventory',
    'SELECT sku FROM stock WHERE on_hand < 0 OR held < 0 OR received <> on_hand + held + sold',
  )
  const drifted = await ask<{ sku: string; held: number; lines: number }>(
    'inventory',
    `SELECT s.sku, s.held, coalesce(l.quantity, 0)::int AS lines FROM (SELECT sku, sum(held)::int AS held FROM stock GROUP BY sku) s
     LEFT JOIN (SELECT sku, sum(quantity) AS quantity FROM hold_line JOIN hold USING (hold_id) WHERE status IN ('held', 'confirmed') GROUP BY sku) l USING (sku)
     WHERE s.held <> coalesce(l.quantity, 0)`,
  )
  const holds = await ask<{ hold_id: string; status: string }>(
    'inventory',
    'SELECT hold_id, status FROM hold',
  )
  const orders = new Map(
    (await ask<{ order_id: string; status: string }>('orders', 'SELECT order_id, status FROM orders')).map(
      (row) => [row.order_id, row.status],
    ),
  )
  const expected: Record<string, string[]> = {
    confirmed: ['confirmed'],
    picking: ['confirmed'],
    packed: ['confirmed', 'fulfilled'],
    completed: ['fulfilled'],
    refused: ['released', 'expired'],
    cancelled: ['released', 'expired'],
  }
  const byOrder = new Map(holds.map((hold) => [hold.hold_id, hold.status]))
  const mismatched = [...orders].filter(([orderId, status]) => {
    const allowed = expected[status]
    const hold = byOrder.get(orderId)
    if (!allowed) return false
    return hold === undefined ? status !== 'refused' && status !== 'cancelled' : !allowed.includes(hold)
  })
  return [
    ...unbalanced.map((row) => `stock of ${row.sku} does not balance`),
    ...drifted.map((row) => `${row.sku}: ${row.held} held, but holds say ${row.lines}`),
    ...mismatched.map(
      ([orderId, status]) =>
        `order ${orderId} is ${status}, its hold is ${byOrder.get(orderId) ?? 'missing'}`,
    ),
    ...holds
      .filter((hold) => !orders.has(hold.hold_id) && hold.status !== 'released')
      .map((hold) => `hold ${hold.hold_id} belongs to no order`),
  ]
}

interface Charge {
  reference: string
  charges: number
  authorised: number
  captured: number
  refunded: number
  open: boolean
}

async function moneyFaults(): Promise<string[]> {
  const orders = await ask<{
    order_id: string
    intent: string
    status: string
    total: number
    captured: number
    refunded: number
  }>(
    'orders',
    `SELECT order_id, payment_intent_id AS intent, status, total_minor AS total, captured_minor AS captured, refunded_minor AS refunded FROM orders`,
  )
  const charges = new Map((await readCharges()).map((charge) => [charge.reference, charge]))
  return orders.flatMap((order) => {
    const charge = charges.get(order.intent)
    const name = `order ${order.order_id} (${order.status})`
    if (charge && charge.charges > 1) return [`${name} was charged ${charge.charges} times`]
    switch (order.status) {
      case 'confirmed':
      case 'picking':
      case 'packed':
        return charge?.open && charge.authorised === order.total
          ? []
          : [`${name} has no open authorisation of ${order.total}: ${JSON.stringify(charge)}`]
      case 'completed':
        return (charge?.captured ?? 0) === order.captured && (charge?.refunded ?? 0) === order.refunded
          ? []
          : [
              `${name} captured ${order.captured} and refunded ${order.refunded}, the provider says ${JSON.stringify(charge)}`,
            ]
      case 'cancelled':
      case 'refused':
        return charge && (charge.open || charge.captured > charge.refunded)
          ? [`${name} left a charge behind: ${JSON.stringify(charge)}`]
          : []
      default:
        return []
    }
  })
}

/** The provider's own view of every reference. */
async function readCharges(): Promise<Charge[]> {
  return ask<Charge>(
    'payment_simulator',
    `SELECT reference, count(*)::int AS charges, sum(authorised_minor)::int AS authorised, sum(captured_minor)::int AS captured, sum(refunded_minor)::int AS refunded,
       bool_or(authorised_minor > captured_minor + voided_minor) AS open
     FROM charge GROUP BY reference`,
  )
}

async function stuckFaults(): Promise<string[]> {
  const orders = await ask<{ order_id: string; status: string; payment_method: { method: string } }>(
    'orders',
    `SELECT order_id, status, payment_method FROM orders WHERE status NOT IN ${settled}`,
  )
  const sagas = await ask<{ saga_id: string; state: string; last_error: string | null }>(
    'orders',
    `SELECT saga_id, state, last_error FROM saga s JOIN orders o USING (order_id)
     WHERE state IN ('running', 'compensating') AND o.payment_method->>'method' <> 'hosted'`,
  )
  const outboxes = await Promise.all(
    serviceDatabases.map(async (database) => ({
      database,
      rows: await ask<{ count: number }>(database, 'SELECT count(*)::int AS count FROM halles.outbox'),
    })),
  )
  const parked = await Promise.all(
    serviceDatabases.map(async (database) =>
      (
        await ask<{ type: string; reason: string }>(
          database,
          'SELECT type, reason FROM halles.parked WHERE replayed_at IS NULL',
        )
      ).map((row) => `${database} parked ${row.type}: ${row.reason}`),
    ),
  )
  const tasks = await missingTasks()
  return [
    ...orders
      .filter((order) => order.payment_method.method !== 'hosted')
      .map((order) => `order ${order.order_id} is stuck in ${order.status}`),
    ...sagas.map((saga) => `saga ${saga.saga_id} is ${saga.state}: ${saga.last_error}`),
    ...outboxes
      .filter(({ rows }) => (rows[0]?.count ?? 0) > 0)
      .map(({ database, rows }) => `${database} has ${rows[0]?.count} events in its outbox`),
    ...parked.flat(),
    ...tasks,
  ]
}

/** Every confirmed order has to be in the pickers' queue exactly once (the task's id is the order's). */
async function missingTasks(): Promise<string[]> {
  const confirmed = await ask<{ order_id: string }>(
    'orders',
    `SELECT order_id FROM orders WHERE status IN ('confirmed', 'picking', 'packed', 'completed')`,
  )
  const tasks = new Set(
    (
      await ask<{ task_id: string }>('fulfilment', 'SELECT task_id FROM task WHERE order_number IS NOT NULL')
    ).map((row) => row.task_id),
  )
  return confirmed
    .filter((order) => !tasks.has(order.order_id))
    .map((order) => `order ${order.order_id} is in nobody's queue`)
}

async function ledgerFaults(ledger: Ledger): Promise<string[]> {
  const orders = new Map(
    (
      await ask<{ order_id: string; status: string; total: number }>(
        'orders',
        'SELECT order_id, status, total_minor AS total FROM orders',
      )
    ).map((row) => [row.order_id, row]),
  )
  const placed = await ask<{ checkout_id: string; order_id: string | null }>(
    'checkout',
    'SELECT checkout_id, order_id FROM checkout',
  )
  const orderOf = new Map(placed.map((row) => [row.checkout_id, row.order_id]))
  const acknowledged = ledger.acknowledged
  const doubled = acknowledged.length - new Set(acknowledged.map((entry) => entry.orderId)).size
  return [
    ...(doubled > 0 ? [`${doubled} acknowledgements name an order twice`] : []),
    ...acknowledged.flatMap((entry) => {
      const order = orders.get(entry.orderId ?? '')
      if (!order) return [`acknowledged order ${entry.orderId} is lost`]
      if (order.status === 'refused') return [`acknowledged order ${entry.orderId} was refused afterwards`]
      return order.total === entry.totalMinor
        ? []
        : [`order ${entry.orderId} costs ${order.total}, the shopper agreed to ${entry.totalMinor}`]
    }),
    ...ledger.entries
      .filter((entry) => entry.outcome === 'refused' && orderOf.get(entry.checkoutId))
      .map((entry) => `refused checkout ${entry.checkoutId} became an order`),
  ]
}
