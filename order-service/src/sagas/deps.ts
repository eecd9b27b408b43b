import type { PeerClient, TransactionRunner } from '@halles/service-kit'
import type { fulfilmentPeer } from '../clients/fulfilment.ts'
import type { inventoryPeer } from '../clients/inventory.ts'
import type { paymentPeer } from '../clients/payment.ts'

/** What saga steps may touch: the services they command, and their own database for reading the order. */
export interface SagaDeps {
  inventory: PeerClient<(typeof inventoryPeer)['operations']>
  payment: PeerClient<(typeof paymentPeer)['operations']>
  fulfilment: PeerClient<(typeof fulfilmentPeer)['operations']>
  db: TransactionRunner
  publicUrl: string
}
