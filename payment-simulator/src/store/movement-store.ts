import type { Transaction } from '@halles/service-kit'

export type MovementKind = 'authorised' | 'captured' | 'voided' | 'refunded'

export interface NewMovement {
  movementId: string
  chargeId: string
  kind: MovementKind
  amountMinor: number
  refundReference?: string
}

/** Writes the movement and adds it to the charge's totals; the charge's own constraint refuses what does not balance. */
export function insertMovement(tx: Transaction, movement: NewMovement): void {
  tx.write(
    'INSERT INTO movement (movement_id, charge_id, kind, amount_minor, refund_reference) VALUES ($1, $2, $3, $4, $5)',
    [
      movement.movementId,
      movement.chargeId,
      movement.kind,
      movement.amountMinor,
      movement.refundReference ?? null,
    ],
  )
  const column = `${movement.kind}_minor`
  tx.write(`UPDATE charge SET ${column} = ${column} + $2 WHERE charge_id = $1`, [
    movement.chargeId,
    movement.amountMinor,
  ])
}
