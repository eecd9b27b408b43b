'use client'

import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { ColourDot } from '#components/shell/colour-dot.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextArea } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { callService } from '#lib/browser/call-service.ts'
import { releaseReasonProblem } from '#lib/domain/release-plan.ts'
import type { Colour, ReleaseStatus } from '#lib/transforms/release.ts'

type ReleaseDialogProps = {
  verb: 'switch' | 'rollback'
  colour: Colour
  status: ReleaseStatus
  onClose: () => void
  onStarted: (operationId: string) => void
}

export function ReleaseDialog({ verb, colour, status, onClose, onStarted }: ReleaseDialogProps) {
  const [reason, setReason] = useState('')
  const [touched, setTouched] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const wrong = releaseReasonProblem(reason)
  const target = status.stacks.find((stack) => stack.colour === colour)
  const back = verb === 'rollback'

  const start = async () => {
    setTouched(true)
    if (wrong) return
    setBusy(true)
    setError(null)
    const body = back ? { reason: reason.trim() } : { colour, reason: reason.trim() }
    const answer = await callService('POST', `/staff/release/api/${verb}`, { body, timeoutMs: 20_000 })
    if (answer.ok) return onStarted((answer.body as { operationId: string }).operationId)
    setBusy(false)
    setError(
      `${answer.problem.detail || answer.problem.title}${answer.certain ? '' : ' Look at the state before you try again.'}`,
    )
  }

  return (
    <Dialog
      open
      alert
      onOpenChange={(open) => !open && !busy && onClose()}
      title={back ? `Roll back to ${colour}?` : `Switch to ${colour}?`}
      description={
        back
          ? 'Shoppers are served by the previous stack again. Orders and data stay as they are.'
          : 'Shoppers are served by the other stack from now on. A rollback stays possible until the release is finished.'
      }
      footer={
        <>
          <Button size="large" onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button size="large" variant={back ? 'danger' : 'primary'} busy={busy} onClick={start}>
            {back ? `Roll back to ${colour}` : `Switch to ${colour}`}
          </Button>
        </>
      }
    >
      <div className="figures mb-5 flex items-center justify-center gap-5 rounded-lg bg-sunken p-4 text-lg">
        <Side
          colour={status.live}
          version={status.stacks.find((stack) => stack.colour === status.live)?.version}
        />
        <ArrowRight className="size-5 text-ink-faint" aria-label="to" />
        <Side colour={colour} version={target?.version} strong />
      </div>
      {!back && target?.checked === false && (
        <Notice kind="info" className="mb-4">
          {colour === 'blue' ? 'Blue' : 'Green'} was not checked yet, so its checks run first. The switch
          happens only when they pass.
        </Notice>
      )}
      <TextArea
        label="Reason"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onBlur={() => setTouched(true)}
        maxLength={500}
        required
        hint="The journal keeps it with your name."
        error={touched ? wrong : null}
        placeholder={back ? 'What went wrong?' : 'Why now?'}
      />
      {error && (
        <Notice kind="error" className="mt-2">
          {error}
        </Notice>
      )}
    </Dialog>
  )
}

type SideProps = { colour: string | null; version: string | null | undefined; strong?: boolean }

function Side({ colour, version, strong }: SideProps) {
  return (
    <span className={strong ? 'font-semibold' : 'text-ink-soft'}>
      <span className="flex items-center gap-2">
        <ColourDot colour={colour ?? ''} className="size-3!" /> {colour ?? 'none'}
      </span>
      <span className="block text-sm font-normal text-ink-faint">{version}</span>
    </span>
  )
}
