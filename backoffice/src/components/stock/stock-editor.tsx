'use client'

import { useState } from 'react'
import { ConflictScreen } from '#components/edit/conflict-screen.tsx'
import { useVersionedEdit } from '#components/edit/use-versioned-edit.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { SelectField } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Stepper } from '#components/ui/stepper.tsx'
import { toStockRow } from '#lib/transforms/stock.ts'
import type { Selected } from './stock-desk.tsx'

const reasons = [
  'Counted',
  'Delivery received',
  'Damaged or thrown away',
  'Returned to the shelf',
  'Wrong entry before',
]

type StockEditorProps = {
  selected: Selected
  locationName: string
  onClose: () => void
  onDone: (onHand: number, how: 'saved' | 'discarded') => void
}

export function StockEditor({ selected: { item, row }, locationName, onClose, onDone }: StockEditorProps) {
  const [onHand, setOnHand] = useState<number | null>(row.onHand)
  const [reason, setReason] = useState('')
  const { edit, save, discard } = useVersionedEdit({
    base: { value: row.onHand, version: row.version },
    path: `/api/inventory/v1/stock/${encodeURIComponent(row.sku)}/${encodeURIComponent(row.locationId)}`,
    body: (value, expectedVersion) => ({ onHand: value, expectedVersion, reason }),
    read: (body) => {
      const current = toStockRow(body)
      return { value: current.onHand, version: current.version }
    },
    onDone: (now, how) => onDone(now.value, how),
  })
  const saving = edit.state === 'saving'
  const conflict = edit.state === 'conflict' ? edit : null
  const change = (onHand ?? 0) - row.onHand

  return (
    <Dialog
      open
      closable={conflict === null}
      onOpenChange={(open) => !open && !saving && !conflict && onClose()}
      title={conflict ? 'Someone else changed this' : 'Correct the stock'}
      description={`${item.product?.name ?? item.sku}, ${locationName}`}
      footer={
        conflict ? (
          <>
            <Button size="large" onClick={discard}>
              Take theirs ({conflict.theirs.value})
            </Button>
            <Button size="large" variant="primary" onClick={() => save(conflict.mine)}>
              Keep mine ({conflict.mine})
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose} disabled={saving}>
              Cancel
            </Button>
            <Button
              variant="primary"
              busy={saving}
              disabled={onHand === null || change === 0 || !reason}
              onClick={() => save(onHand!)}
            >
              Save
            </Button>
          </>
        )
      }
    >
      {conflict ? (
        <ConflictScreen
          base={conflict.base.value}
          mine={conflict.mine}
          theirs={conflict.theirs.value}
          error={conflict.error}
        />
      ) : (
        <>
          <div className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
            <Stepper label="On hand" value={onHand} onChange={setOnHand} max={999_999} disabled={saving} />
            <SelectField
              label="Reason"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              disabled={saving}
            >
              <option value="" disabled>
                Choose a reason
              </option>
              {reasons.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </SelectField>
          </div>
          <p className="figures mt-1 text-sm text-ink-soft" aria-live="polite">
            {change === 0
              ? `It says ${row.onHand} now.`
              : `From ${row.onHand} to ${onHand ?? 0}: ${change > 0 ? '+' : '−'}${Math.abs(change)}.`}{' '}
            {row.held > 0 && `${row.held} more are held for orders and stay as they are.`}
          </p>
          {edit.state === 'editing' && edit.error && (
            <Notice kind="error" className="mt-3">
              {edit.error}
            </Notice>
          )}
        </>
      )}
    </Dialog>
  )
}
