import { eventually } from '../eventually.ts'
import { password } from '../shop/instance.ts'
import { expectStatus } from './buyer.ts'
import { signIn, type Session } from './session.ts'

/** Sets what lies on the shelf of one SKU over all locations: everything at one place. */
export async function setOnHand(manager: Session, sku: string, onHand: number): Promise<void> {
  const { body } = expectStatus(await manager.get(`/api/inventory/v1/stock?sku=${sku}`), 200)
  for (const [index, row] of body.items.entries()) {
    const change = {
      onHand: index === 0 ? onHand : 0,
      expectedVersion: row.version,
      reason: 'counted for a test',
    }
    expectStatus(await manager.put(`/api/inventory/v1/stock/${sku}/${row.locationId}`, change), 200)
  }
}

/** Picks, packs and hands over an order as store staff do. */
export async function handOver(staff: Session, orderId: string): Promise<void> {
  const path = `/api/fulfilment/v1/tasks/${orderId}`
  const { body: task } = await eventually(async () => expectStatus(await staff.get(path), 200))
  expectStatus(await staff.post(`${path}/claim`), 200)
  for (const line of task.lines)
    expectStatus(
      await staff.put(`${path}/lines/${encodeURIComponent(line.lineId)}`, { pickedQuantity: line.quantity }),
      200,
    )
  expectStatus(await staff.post(`${path}/pack`), 200)
  expectStatus(await staff.post(`${path}/hand-over`), 200)
}

export const signInManager = () => signIn('manager@halles.example', password)
export const signInStaff = () => signIn('staff@halles.example', password)
