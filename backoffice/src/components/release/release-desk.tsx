'use client'

import { ArrowLeftRight, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorPanel } from '#components/ui/error-panel.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { canRollBack, canSwitch } from '#lib/domain/release-plan.ts'
import type { Choice } from '#lib/domain/release-plan.ts'
import { formatPrecise } from '#lib/domain/time.ts'
import type { Colour, ReleaseStatus } from '#lib/transforms/release.ts'
import { JournalPanel } from './journal-panel.tsx'
import { OperationPanel } from './operation-panel.tsx'
import { ReleaseDialog } from './release-dialog.tsx'
import { StackPanel } from './stack-panel.tsx'
import { useReleaseState } from './use-release-state.ts'
import type { ReleaseState } from './use-release-state.ts'

type Asked = { verb: 'switch' | 'rollback'; colour: Colour }

export function ReleaseDesk({ initial }: { initial: ReleaseState }) {
  const watch = useReleaseState(initial)
  const [asked, setAsked] = useState<Asked | null>(null)
  const { status, history, operation } = watch

  return (
    <>
      <PageHeader
        title="Release"
        lead={status.ok ? <Lead status={status.data} at={status.at} stale={watch.stale} /> : undefined}
      />
      {status.ok ? (
        <div className="grid gap-4">
          <Actions status={status.data} onAsk={setAsked} />
          {operation && <OperationPanel operation={operation} onDismiss={watch.dismiss} />}
          <Warnings status={status.data} />
          <div className="grid items-start gap-4 md:grid-cols-2">
            {status.data.stacks.map((stack) => (
              <StackPanel key={stack.colour} stack={stack} />
            ))}
          </div>
          <JournalPanel history={history} now={status.at} />
        </div>
      ) : (
        <Panel flush>
          <ErrorPanel problem={status.problem} what="The state of the release" />
        </Panel>
      )}
      {asked && status.ok && (
        <ReleaseDialog
          verb={asked.verb}
          colour={asked.colour}
          status={status.data}
          onClose={() => setAsked(null)}
          onStarted={(operationId) => {
            setAsked(null)
            watch.follow(operationId)
          }}
        />
      )}
    </>
  )
}

function Lead({ status, at, stale }: { status: ReleaseStatus; at: string; stale: boolean }) {
  return (
    <span className="figures">
      {status.live ? `${capital(status.live)} is live` : 'No stack is live'}, epoch {status.epoch}
      {status.gateways && `, ${status.gateways.agreeing} of ${status.gateways.known} gateways agree`}.{' '}
      <span className={stale ? 'font-medium text-tomato-ink' : 'text-ink-faint'}>
        {stale ? 'No answer since' : 'Seen at'} {formatPrecise(at)}
      </span>
    </span>
  )
}

function Actions({ status, onAsk }: { status: ReleaseStatus; onAsk: (asked: Asked) => void }) {
  const forward = canSwitch(status)
  const back = canRollBack(status)
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Action
        title={forward.possible ? `Switch to ${forward.colour}` : 'Switch'}
        text="New requests go to the idle stack; running ones end where they began."
        choice={forward}
        icon={<ArrowLeftRight className="size-4" aria-hidden />}
        variant="primary"
        onAsk={(colour) => onAsk({ verb: 'switch', colour })}
      />
      <Action
        title={back.possible ? `Roll back to ${back.colour}` : 'Roll back'}
        text="Goes back to the stack that was live before, the same way."
        choice={back}
        icon={<Undo2 className="size-4" aria-hidden />}
        variant="danger"
        onAsk={(colour) => onAsk({ verb: 'rollback', colour })}
      />
    </div>
  )
}

type ActionProps = {
  title: string
  text: string
  choice: Choice
  icon: React.ReactNode
  variant: 'primary' | 'danger'
  onAsk: (colour: Colour) => void
}

function Action({ title, text, choice, icon, variant, onAsk }: ActionProps) {
  return (
    <div className="flex min-h-20 flex-col justify-between gap-3 rounded-xl border border-line bg-surface px-4 py-3.5 shadow-panel xl:flex-row xl:items-center xl:gap-4">
      <p id={`why-${variant}`} className="text-sm text-pretty text-ink-soft">
        {choice.possible ? text : choice.why}
      </p>
      <Button
        size="large"
        variant={choice.possible ? variant : 'secondary'}
        disabled={!choice.possible}
        aria-describedby={`why-${variant}`}
        icon={icon}
        onClick={() => choice.possible && onAsk(choice.colour)}
      >
        {title}
      </Button>
    </div>
  )
}

function Warnings({ status }: { status: ReleaseStatus }) {
  const { unfinished, operation } = status
  if (!unfinished || operation?.state === 'running') return null
  return (
    <Notice kind="warning" title={`“${unfinished.verb} ${unfinished.colour}” was interrupted`}>
      Run the same operation again: it goes on from the step where it stopped.
    </Notice>
  )
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
