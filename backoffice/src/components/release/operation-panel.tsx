import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { formatPrecise } from '#lib/domain/time.ts'
import type { Operation } from '#lib/transforms/release.ts'

const titles: Record<Operation['state'], (operation: Operation) => string> = {
  running: ({ verb, colour }) => `${nameOf(verb)} to ${colour} is running`,
  done: ({ verb, colour }) => `${nameOf(verb)} done: ${colour} is live`,
  failed: ({ verb }) => `${nameOf(verb)} failed`,
  refused: ({ verb }) => `${nameOf(verb)} was refused`,
}

const looks = {
  running: { box: 'border-sky', Icon: LoaderCircle, ink: 'animate-spin text-sky' },
  done: { box: 'border-leaf', Icon: CircleCheck, ink: 'text-leaf' },
  failed: { box: 'border-tomato', Icon: CircleAlert, ink: 'text-tomato' },
  refused: { box: 'border-tomato', Icon: CircleAlert, ink: 'text-tomato' },
}

export function OperationPanel({ operation, onDismiss }: { operation: Operation; onDismiss: () => void }) {
  const { box, Icon, ink } = looks[operation.state]
  const running = operation.state === 'running'
  return (
    <section
      aria-label="Operation"
      className={classNames('rounded-xl border bg-surface p-4 shadow-panel', box)}
    >
      <div className="flex items-start gap-3">
        <Icon className={classNames('mt-0.5 size-5 shrink-0', ink)} aria-hidden />
        <div className="min-w-0 flex-1">
          <h2 aria-live="polite" className="text-lg font-semibold">
            {titles[operation.state](operation)}
          </h2>
          <p className="text-sm text-ink-soft">
            {operation.actor}: {operation.reason}
          </p>
          {operation.error && <p className="mt-2 font-medium text-tomato-ink">{operation.error}</p>}
          {operation.state === 'failed' && (
            <p className="mt-1 text-sm text-ink-soft">
              The live stack goes on serving. Run it again to continue from where it stopped.
            </p>
          )}
          <Steps operation={operation} />
        </div>
        {!running && (
          <Button size="small" variant="quiet" onClick={onDismiss}>
            Dismiss
          </Button>
        )}
      </div>
    </section>
  )
}

function Steps({ operation: { progress, state, startedAt, finishedAt } }: { operation: Operation }) {
  return (
    <>
      <ol className="mt-3 grid gap-1 font-mono text-xs text-ink-soft">
        {progress.map((line, index) => (
          <li
            key={index}
            className={classNames(
              state === 'running' && index === progress.length - 1 && 'font-semibold text-ink',
            )}
          >
            {line}
          </li>
        ))}
      </ol>
      <p className="figures mt-2 text-xs text-ink-faint">
        {startedAt && `Started ${formatPrecise(startedAt)}`}
        {startedAt &&
          finishedAt &&
          `, took ${((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000).toFixed(1)} s`}
      </p>
    </>
  )
}

export function nameOf(verb: string): string {
  if (verb === 'rollback') return 'Rollback'
  return verb.charAt(0).toUpperCase() + verb.slice(1)
}
