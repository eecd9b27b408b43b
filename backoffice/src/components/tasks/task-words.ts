import type { Tone } from '#lib/domain/order-flow.ts'
import type { TaskStatus } from '#lib/transforms/task.ts'

export const taskWords: Record<TaskStatus, { label: string; tone: Tone }> = {
  open: { label: 'Open', tone: 'info' },
  claimed: { label: 'Claimed', tone: 'go' },
  picking: { label: 'Picking', tone: 'go' },
  packed: { label: 'Packed', tone: 'go' },
  'handed-over': { label: 'Handed over', tone: 'done' },
  cancelled: { label: 'Cancelled', tone: 'stop' },
}
