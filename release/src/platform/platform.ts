export const readyTimeoutMs = 60_000

/** What stands outside the stacks, wherever it runs. */
export interface Platform {
  startGateway(): Promise<void>
  /** Only a sale needs it, so a start need not wait for it before it brings up the stacks. */
  startSimulator(): Promise<void>
}
