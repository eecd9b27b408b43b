import { ColourDot } from '#components/shell/colour-dot.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { ErrorPanel } from '#components/ui/error-panel.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { Outcome } from '#lib/backend/outcome.ts'
import type { Journal, JournalEntry } from '#lib/transforms/release.ts'

const results: Record<JournalEntry['result'], { tone: 'done' | 'stop' | 'wait'; label: string }> = {
  done: { tone: 'done', label: 'Done' },
  failed: { tone: 'stop', label: 'Failed' },
  unfinished: { tone: 'wait', label: 'Unfinished' },
}

const shown = 30
const head = 'caps h-9 px-4 text-left font-semibold text-ink-faint'

export function JournalPanel({ history, now }: { history: Outcome<Journal>; now: string }) {
  if (!history.ok)
    return (
      <Panel title="Journal" flush>
        <ErrorPanel problem={history.problem} what="The journal" />
      </Panel>
    )
  const { entries, brokenAt } = history.data
  return (
    <Panel title="Journal" note={brokenAt === null ? 'Unbroken' : undefined} flush>
      {brokenAt !== null && (
        <Notice kind="error" className="m-3" title="The journal was tampered with">
          Its chain of hashes does not hold from entry {brokenAt} on.
        </Notice>
      )}
      {entries.length === 0 ? (
        <p className="px-4 py-6 text-ink-faint">Nothing was released yet.</p>
      ) : (
        <div className="relative overflow-x-auto">
          <table className="w-full border-collapse">
            <caption className="sr-only">Releases, newest first</caption>
            <thead>
              <tr className="border-b border-line">
                <th scope="col" className={head}>
                  When
                </th>
                <th scope="col" className={head}>
                  What
                </th>
                <th scope="col" className={`${head} hidden lg:table-cell`}>
                  Release
                </th>
                <th scope="col" className={head}>
                  Who and why
                </th>
                <th scope="col" className={head}>
                  Result
                </th>
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {entries.slice(0, shown).map((entry) => (
                <Row key={entry.seq} entry={entry} now={now} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  )
}

function Row({ entry, now }: { entry: JournalEntry; now: string }) {
  const result = results[entry.result]
  return (
    <tr className="align-top">
      <td className="px-4 py-2.5 text-sm text-ink-soft">
        <Moment at={entry.at} now={now} />
      </td>
      <td className="px-4 py-2.5">
        <span className="flex items-center gap-2 font-medium whitespace-nowrap">
          {entry.verb}
          {entry.colour && (
            <span className="flex items-center gap-1.5 font-normal text-ink-soft">
              <ColourDot colour={entry.colour} /> {entry.colour}
            </span>
          )}
        </span>
      </td>
      <td className="figures hidden px-4 py-2.5 text-sm text-ink-soft lg:table-cell">
        {entry.release}
        {entry.epoch !== null && <span className="block text-xs text-ink-faint">epoch {entry.epoch}</span>}
      </td>
      <td className="max-w-md px-4 py-2.5">
        <span className="block">{entry.reason}</span>
        <span className="text-xs text-ink-faint">{entry.actor}</span>
        {entry.error && <span className="block text-sm text-tomato-ink">{entry.error}</span>}
      </td>
      <td className="px-4 py-2.5">
        <Badge tone={result.tone}>{result.label}</Badge>
      </td>
    </tr>
  )
}
