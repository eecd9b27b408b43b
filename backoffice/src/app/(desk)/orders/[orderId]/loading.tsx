import { Skeleton, SkeletonRows } from '#components/ui/skeleton.tsx'
import { Panel } from '#components/ui/panel.tsx'

export default function Loading() {
  return (
    <>
      <Skeleton className="mb-3 h-5 w-20" />
      <Skeleton className="mb-6 h-8 w-56" />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Panel flush className="min-h-96">
          <SkeletonRows rows={6} className="h-16" />
        </Panel>
        <Panel className="min-h-96">
          <Skeleton className="h-40" />
        </Panel>
      </div>
    </>
  )
}
