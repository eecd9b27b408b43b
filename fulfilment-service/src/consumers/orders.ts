import { onEvent, type EventHandler } from '@halles/service-kit'
import { spreadLines } from '../domain/spread-lines.ts'
import { OrderConfirmed } from '../events.ts'
import { insertTask } from '../store/task-store.ts'

export const orderConsumers: EventHandler[] = [
  onEvent('order.confirmed.v1', OrderConfirmed, (tx, { data }) =>
    insertTask(tx, {
      taskId: data.orderId,
      orderNumber: data.orderNumber,
      customerName: data.contact.name,
      deliveryMethod: data.delivery.method,
      lines: spreadLines(data.lines, data.allocations),
    }),
  ),
]
