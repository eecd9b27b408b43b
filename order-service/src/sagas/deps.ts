import type { PeerClient } from '@halles/service-kit'
import type { fulfilmentPeer } from '../clients/fulfilment.ts'
import type { inventoryPeer } from '../clients/inventory.ts'
import type { paymentPeer } from '../clients/payment.ts'
import type { OrderDatabase } from '../store/transaction.ts'

/** What saga steps may touch: the services they command, and their own database for reading the order. */
export interface SagaDeps {
  inventory: PeerClient<(typeof inventoryPeer)['operations']>
  payment: PeerClient<(typeof paymentPeer)['operations']>
  fulfilment: PeerClient<(typeof fulfilmentPeer)['operations']>
  db: OrderDatabase
  publicUrl: string
}
