'use client'

import { useState } from 'react'
import { ConflictScreen } from '#components/edit/conflict-screen.tsx'
import { useVersionedEdit } from '#components/edit/use-versioned-edit.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextField } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { changeInPercent, formatMoney, moneyForInput, parseMoney } from '#lib/domain/money.ts'
import { toPrice } from '#lib/transforms/price.ts'
import type { Price } from '#lib/transforms/price.ts'
import type { ProductName } from '#lib/transforms/product.ts'

const unusualPercent = 30

type PriceEditorProps = {
  product: ProductName
  price: Price
  onClose: () => void
  onDone: (amountMinor: number, how: 'saved' | 'discarded') => void
}

export function PriceEditor({ product, price, onClose, onDone }: PriceEditorProps) {
  const [text, setText] = useState(moneyForInput(price.amountMinor))
  const amountMinor = parseMoney(text)
  const { edit, save, discard } = useVersionedEdit({
    base: { value: price.amountMinor, version: price.version },
    path: `/api/pricing/v1/prices/${encodeURIComponent(price.sku)}`,
    body: (value, expectedVersion) => ({ amountMinor: value, expectedVersion }),
    read: (body) => {
      const current = toPrice(body)
      return { value: current.amountMinor, version: current.version }
    },
    onDone: (now, how) => onDone(now.value, how),
  })
  const saving = edit.state === 'saving'
  const conflict = edit.state === 'conflict' ? edit : null
  const unchanged = amountMinor === price.amountMinor
  const valid = amountMinor !== null && amountMinor > 0

  return (
    <Dialog
      open
      closable={conflict === null}
      onOpenChange={(open) => !open && !saving && !conflict && onClose()}
      title={conflict ? 'Someone else changed this' : 'Change the price'}
      description={product.name}
      width={conflict ? 'normal' : 'narrow'}
      footer={
        conflict ? (
          <>
            <Button size="large" onClick={discard}>
              Take theirs ({formatMoney(conflict.theirs.value)})
            </Button>
            <Button size="large" variant="primary" onClick={() => save(conflict.mine)}>
              Keep mine ({formatMoney(conflict.mine)})
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
              disabled={!valid || unchanged}
              onClick={() => save(amountMinor!)}
            >
              {valid && !unchanged ? `Save ${formatMoney(amountMinor)}` : 'Save'}
            </Button>
          </>
        )
      }
    >
      {conflict ? (
        <ConflictScreen
          base={formatMoney(conflict.base.value)}
          mine={formatMoney(conflict.mine)}
          theirs={formatMoney(conflict.theirs.value)}
          error={conflict.error}
        />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (valid && !unchanged) void save(amountMinor)
          }}
        >
          <TextField
            label="Price in euros, VAT included"
            inputMode="decimal"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onFocus={(event) => event.target.select()}
            disabled={saving}
            className="figures text-lg! font-semibold"
            error={text.trim() && !valid ? 'Write an amount such as 3.49' : null}
            hint={`It is ${formatMoney(price.amountMinor, price.currency)} now.`}
          />
          <ChangeNotice from={price.amountMinor} to={valid ? amountMinor : price.amountMinor} />
          {edit.state === 'editing' && edit.error && (
            <Notice kind="error" className="mt-3">
              {edit.error}
            </Notice>
          )}
        </form>
      )}
    </Dialog>
  )
}

function ChangeNotice({ from, to }: { from: number; to: number }) {
  const percent = changeInPercent(from, to)
  if (percent === null || Math.abs(percent) < unusualPercent) return null
  return (
    <Notice kind="warning" className="mt-3">
      That is {Math.abs(percent)} % {percent > 0 ? 'more' : 'less'} than now. Check the amount before you
      save.
    </Notice>
  )
}
