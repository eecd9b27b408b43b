import type { Metadata } from 'next'
import { asked, href } from '#lib/domain/address.ts'
import type { SearchParameters } from '#lib/domain/address.ts'
import { WrongRole } from '#components/shell/wrong-role.tsx'
import { TaskQueue } from '#components/tasks/task-queue.tsx'
import { settle } from '#lib/backend/outcome.ts'
import { listTasks } from '#lib/backend/tasks.ts'
import { toTaskFilter } from '#lib/domain/task-filter.ts'
import { enter } from '#lib/session/gate.ts'

export const metadata: Metadata = { title: 'Picking' }

type TasksPageProps = { searchParams: SearchParameters }

export default async function TasksPage({ searchParams }: TasksPageProps) {
  const address = await asked(searchParams, 'show', 'q', 'cursor')
  const access = await enter('tasks', href('/tasks', address))
  if (access.kind === 'wrong-role') return <WrongRole {...access} />
  if (access.kind !== 'allowed') return null
  const { show, q = '', cursor = null } = address
  const filter = toTaskFilter(show)
  const me = access.principal.subject
  const outcome = await settle(listTasks({ filter, query: q.slice(0, 100), cursor }))
  return <TaskQueue outcome={outcome} filter={filter} query={q} cursor={cursor} me={me} />
}
