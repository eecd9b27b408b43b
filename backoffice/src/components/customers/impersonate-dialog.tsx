'use client'

import { Ban, Check } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextArea } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { callService } from '#lib/browser/call-service.ts'
import { sayProblem } from '#lib/browser/words.ts'
import { reasonProblem } from '#lib/domain/impersonation.ts'

type ImpersonateDialogProps = {
  account: { accountId: string; name: string; email: string }
  suggestion?: string
  onClose: () => void
}

export function ImpersonateDialog({ account, suggestion = '', onClose }: ImpersonateDialogProps) {
  const [reason, setReason] = useState(suggestion)
  const [touched, setTouched] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const wrong = reasonProblem(reason)

  const start = async () => {
    setTouched(true)
    if (wrong) return
    setBusy(true)
    setError(null)
    const body = { accountId: account.accountId, reason: reason.trim() }
    const answer = await callService('POST', '/api/identity/v1/impersonations', {
      body,
      idempotencyKey: crypto.randomUUID(),
    })
    if (answer.ok) return window.location.assign('/')
    setBusy(false)
    setError(sayProblem(answer.problem))
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !busy && onClose()}
      title={`Act as ${account.name}`}
      description={account.email}
      footer={
        <>
          <Button onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button variant="primary" busy={busy} onClick={start}>
            Open the shop as {account.name.split(' ')[0]}
          </Button>
        </>
      }
    >
      <div className="mb-5 grid gap-4 sm:grid-cols-2">
        <Rules title="You can">
          <Rule ok>See the cart and the orders as the customer does</Rule>
          <Rule ok>Fill or change the cart</Rule>
          <Rule ok>Cancel an order on request</Rule>
        </Rules>
        <Rules title="You cannot">
          <Rule>Place or pay an order</Rule>
          <Rule>Change the password or e-mail</Rule>
          <Rule>Use the back office meanwhile</Rule>
        </Rules>
      </div>
      <TextArea
        label="Reason"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onBlur={() => setTouched(true)}
        maxLength={300}
        required
        hint="Kept in the audit record with your name."
        error={touched ? wrong : null}
        placeholder="For example: customer called about a missing product"
      />
      {error && (
        <Notice kind="error" className="mt-2">
          {error}
        </Notice>
      )}
    </Dialog>
  )
}

function Rules({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 text-sm font-semibold">{title}</h3>
      <ul className="grid gap-1">{children}</ul>
    </section>
  )
}

function Rule({ ok, children }: { ok?: boolean; children: ReactNode }) {
  return (
    <li className="flex gap-2 text-sm text-ink-soft">
      {ok ? (
        <Check className="mt-0.5 size-4 shrink-0 text-leaf" aria-hidden />
      ) : (
        <Ban className="mt-0.5 size-4 shrink-0 text-tomato" aria-hidden />
      )}
      {children}
    </li>
  )
}
