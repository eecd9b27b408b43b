import type { Task } from '../schemas.ts'
import type { TaskRecord } from '../store/task-store.ts'

/** The task as the contract shows it; a claim that ran out is no claim. */
export function describeTask(task: TaskRecord): Task {
  return {
    taskId: task.taskId,
    orderId: task.taskId,
    orderNumber: task.orderNumber ?? '',
    locationIds: task.locationIds,
    customerName: task.customerName ?? '',
    deliveryMethod: task.deliveryMethod ?? '',
    status: task.status,
    claimedBy:
      task.leaseValid && task.claimedBy
        ? { accountId: task.claimedBy, name: task.claimedByName ?? '' }
        : null,
    leaseExpiresAt: task.leaseValid && task.leaseExpiresAt ? task.leaseExpiresAt.toISOString() : null,
    lines: task.lines.map(({ position, lineId, ...line }) => ({
      ...line,
      lineId: lineKey(lineId, position),
      orderLineId: lineId,
    })),
    createdAt: task.createdAt.toISOString(),
    version: task.version,
  }
}

/** Names one row to pick: an order line split over two locations is two rows. */
export function lineKey(lineId: string, position: number): string {
  return `${lineId}:${position}`
}
