import type { StackDriver } from '../driver/driver.ts'
import type { GatewayClient } from '../gateway/gateway-client.ts'
import type { OperationRequest } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { LockOwner } from '../lock/release-lock.ts'

export interface ReleaseTimeouts {
  readyMs: number
  leaseMs: number
  drainMs: number
  lockMs: number
}

export const defaultTimeouts: ReleaseTimeouts = {
  readyMs: 120_000,
  leaseMs: 30_000,
  drainMs: 20_000,
  lockMs: 15 * 60_000,
}

/** All a release touches. The CLI and the agent make the same one. */
export interface ReleaseContext {
  driver: StackDriver
  gateway: GatewayClient
  journal: Journal
  lockFolder: string
  publicUrl: string
  peerSecret: string
  timeouts: ReleaseTimeouts
  failpoint: string | undefined
  onProgress: (message: string) => void
  onWait: (holder: LockOwner) => void
}

export interface StepContext extends ReleaseContext {
  request: OperationRequest
}
