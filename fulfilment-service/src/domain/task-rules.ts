interface Line {
  quantity: number
  pickedQuantity: number | null
}

interface Claim {
  claimedBy: string | null
  leaseValid: boolean
}

/** Claims last ten minutes and are renewed while somebody works. */
export const claimSeconds = 600

export function isClosed(status: string): boolean {
  return status === 'handed-over' || status === 'cancelled'
}

export function isPickingStarted(status: string): boolean {
  return status === 'picking' || status === 'packed' || status === 'handed-over'
}

/** True while somebody other than `accountId` holds a claim that has not run out. */
export function isHeldByAnother({ claimedBy, leaseValid }: Claim, accountId: string): boolean {
  return leaseValid && claimedBy !== null && claimedBy !== accountId
}

export function isHeldBy({ claimedBy, leaseValid }: Claim, accountId: string): boolean {
  return leaseValid && claimedBy === accountId
}

export function unpicked<L extends Line>(lines: L[]): L[] {
  return lines.filter((line) => line.pickedQuantity === null)
}
