'use client'

import { useState } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { ErrorPanel } from '#components/ui/error-panel.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { Outcome } from '#lib/backend/outcome.ts'
import { formatDay, formatFull, formatPrecise } from '#lib/domain/time.ts'
import type { TimelineEntry } from '#lib/transforms/timeline.ts'

/** One hue for each service, so that the eye can follow one voice through the story. */
const hues: Record<string, string> = {
  order: 'bg-leaf',
  payment: 'bg-saffron',
  inventory: 'bg-sky',
  fulfilment: 'bg-tomato',
  notification: 'bg-ink-faint',
}

type TimelinePanelProps = { timeline: Outcome<TimelineEntry[]>; now: string }

export function TimelinePanel({ timeline, now }: TimelinePanelProps) {
  const [only, setOnly] = useState<string | null>(null)
  const services = timeline.ok ? [...new Set(timeline.data.map((entry) => entry.service))] : []
  return (
    <Panel
      title="What happened"
      flush
      actions={services.length > 1 && <ServiceFilter services={services} only={only} onChange={setOnly} />}
    >
      {!timeline.ok ? (
        <ErrorPanel problem={timeline.problem} what="The timeline" />
      ) : timeline.data.length === 0 ? (
        <p className="px-4 py-6 text-base text-ink-faint">Nothing is recorded yet.</p>
      ) : (
        <Days entries={timeline.data.filter((entry) => !only || entry.service === only)} now={now} />
      )}
    </Panel>
  )
}

type ServiceFilterProps = {
  services: string[]
  only: string | null
  onChange: (service: string | null) => void
}

function ServiceFilter({ services, only, onChange }: ServiceFilterProps) {
  return (
    <fieldset className="flex flex-wrap justify-end gap-1">
      <legend className="sr-only">Show one service</legend>
      {services.map((service) => (
        <button
          key={service}
          type="button"
          aria-pressed={only === service}
          onClick={() => onChange(only === service ? null : service)}
          className={classNames(
            'flex h-7 items-center gap-1.5 rounded-full border px-2.5 text-xs pointer-coarse:h-9',
            only === service ? 'border-ink text-ink' : 'border-line-strong text-ink-soft hover:border-edge',
          )}
        >
          <Dot service={service} />
          {service}
        </button>
      ))}
    </fieldset>
  )
}

function Days({ entries, now }: { entries: TimelineEntry[]; now: string }) {
  const days = Map.groupBy([...entries].reverse(), (entry) => formatDay(entry.at, now))
  return [...days].map(([day, own]) => (
    <section key={day} aria-label={day}>
      <h3 className="caps bg-sunken/60 px-4 py-1.5 text-ink-faint">{day}</h3>
      <ol className="relative py-2 before:absolute before:inset-y-0 before:left-[5.94rem] before:w-px before:bg-line">
        {own.map((entry, index) => (
          <Entry key={`${entry.at}${index}`} entry={entry} />
        ))}
      </ol>
    </section>
  ))
}

function Entry({ entry }: { entry: TimelineEntry }) {
  return (
    <li className="grid grid-cols-[4.25rem_0.75rem_minmax(0,1fr)] items-baseline gap-x-3 px-4 py-1.5">
      <time
        dateTime={entry.at}
        title={formatFull(entry.at)}
        className="figures text-right text-xs text-ink-faint"
      >
        {formatPrecise(entry.at)}
      </time>
      <span className="relative z-10 grid place-items-center self-start rounded-full bg-surface py-1.5">
        <Dot service={entry.service} large />
      </span>
      <div className="min-w-0">
        <p className="font-medium">{entry.title}</p>
        {entry.detail && <p className="text-sm text-ink-soft">{entry.detail}</p>}
        <p className="text-xs text-ink-faint">
          {entry.service}
          {entry.actor && <>, by {entry.actor}</>}
          {entry.traceId && (
            <>
              {' '}
              <span className="font-mono" title={`Trace ${entry.traceId}`}>
                {entry.traceId.slice(0, 8)}
              </span>
            </>
          )}
        </p>
      </div>
    </li>
  )
}

function Dot({ service, large }: { service: string; large?: boolean }) {
  return (
    <span
      aria-hidden
      className={classNames('rounded-full', large ? 'size-2.5' : 'size-2', hues[service] ?? 'bg-ink-soft')}
    />
  )
}
