'use client'

import { PackageCheck, SearchX } from 'lucide-react'
import { useState } from 'react'
import { AutoRefresh } from '#components/ui/auto-refresh.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorPanel } from '#components/ui/error-panel.tsx'
import { FilterTabs } from '#components/ui/filter-tabs.tsx'
import { href } from '#lib/domain/address.ts'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SearchBox } from '#components/ui/search-box.tsx'
import { useLastGood } from '#components/ui/use-last-good.ts'
import type { Outcome } from '#lib/backend/outcome.ts'
import { taskFilters } from '#lib/domain/task-filter.ts'
import type { TaskFilter } from '#lib/domain/task-filter.ts'
import type { Page } from '#lib/transforms/json-reader.ts'
import type { Task } from '#lib/transforms/task.ts'
import { ClaimConflict } from './claim-conflict.tsx'
import type { Conflict } from './claim-conflict.tsx'
import { TaskRow } from './task-row.tsx'

const labels: Record<TaskFilter, string> = {
  open: 'Open',
  mine: 'Mine',
  claimed: 'In progress',
  packed: 'Packed',
  'handed-over': 'Handed over',
}

const emptyWords: Record<TaskFilter, [string, string]> = {
  open: ['Nothing to pick', 'Paid orders appear here by themselves.'],
  mine: ['You hold no task', 'Take one from “Open” to start picking.'],
  claimed: ['Nobody is picking', 'Tasks that colleagues hold are listed here.'],
  packed: [
    'Nothing waits for hand-over',
    'Packed orders stay here until the customer or the driver takes them.',
  ],
  'handed-over': ['Nothing handed over yet', 'Finished tasks are listed here.'],
}

type TaskQueueProps = {
  outcome: Outcome<Page<Task>>
  filter: TaskFilter
  query: string
  cursor: string | null
  me: string
}

export function TaskQueue({ outcome: latest, filter, query, cursor, me }: TaskQueueProps) {
  const { outcome, stale } = useLastGood(latest, `${filter}|${query}|${cursor}`)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const complete =
    outcome.ok && !outcome.data.nextCursor && !cursor ? String(outcome.data.items.length) : null

  return (
    <>
      <PageHeader
        title="Picking"
        actions={<AutoRefresh at={outcome.at} stale={stale || !outcome.ok} everySeconds={10} />}
      >
        <SearchBox label="Search tasks" placeholder="Order number or customer" />
      </PageHeader>
      <Panel flush>
        <div className="border-b border-line px-2 pt-1">
          <FilterTabs
            label="Filter tasks"
            tabs={taskFilters.map((one) => ({
              href: href('/tasks', { show: one, q: query }),
              label: labels[one],
              count: one === filter ? complete : null,
              current: one === filter,
            }))}
          />
        </div>
        {!outcome.ok ? (
          <ErrorPanel problem={outcome.problem} what="The tasks" />
        ) : outcome.data.items.length === 0 ? (
          <Nothing filter={filter} query={query} />
        ) : (
          <ul className="divide-y divide-line">
            {outcome.data.items.map((task) => (
              <TaskRow key={task.taskId} task={task} me={me} now={outcome.at} onConflict={setConflict} />
            ))}
          </ul>
        )}
        {outcome.ok && outcome.data.items.length > 0 && (
          <Pager
            note={`${outcome.data.items.length} on this page`}
            firstHref={cursor ? href('/tasks', { show: filter, q: query }) : null}
            firstLabel="First"
            nextHref={
              outcome.data.nextCursor
                ? href('/tasks', { show: filter, q: query, cursor: outcome.data.nextCursor })
                : null
            }
            nextLabel="More"
          />
        )}
      </Panel>
      {conflict && <ClaimConflict conflict={conflict} onClose={() => setConflict(null)} />}
    </>
  )
}

function Nothing({ filter, query }: { filter: TaskFilter; query: string }) {
  if (query)
    return (
      <EmptyState icon={SearchX} title={`No task matches “${query}”`}>
        The filter counts too: the task may be packed or handed over already.
      </EmptyState>
    )
  const [title, text] = emptyWords[filter]
  return (
    <EmptyState icon={PackageCheck} title={title}>
      {text}
    </EmptyState>
  )
}
