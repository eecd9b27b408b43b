import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WrongRole } from '#components/shell/wrong-role.tsx'
import { PickingScreen } from '#components/tasks/picking-screen.tsx'
import { ErrorPanel } from '#components/ui/error-panel.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { getOrder } from '#lib/backend/orders.ts'
import { settle } from '#lib/backend/outcome.ts'
import { getTask } from '#lib/backend/tasks.ts'
import { enter } from '#lib/session/gate.ts'

export const metadata: Metadata = { title: 'Picking task' }

type TaskPageProps = { params: Promise<{ taskId: string }> }

export default async function TaskPage({ params }: TaskPageProps) {
  const { taskId } = await params
  const access = await enter('tasks', `/tasks/${taskId}`)
  if (access.kind === 'wrong-role') return <WrongRole {...access} />
  if (access.kind !== 'allowed') return null
  const [task, order] = await Promise.all([settle(getTask(taskId)), settle(getOrder(taskId))])
  if (!task.ok && task.problem.status === 404) notFound()
  if (!task.ok)
    return (
      <Panel flush>
        <ErrorPanel problem={task.problem} what="This task" />
      </Panel>
    )
  const { subject, name } = access.principal
  return (
    <PickingScreen
      key={taskId}
      initial={task.data}
      order={order.ok ? order.data : null}
      me={{ accountId: subject, name }}
      serverNow={task.at}
    />
  )
}
