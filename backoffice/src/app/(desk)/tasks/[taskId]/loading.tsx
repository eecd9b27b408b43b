import { Skeleton, SkeletonRows } from '#components/ui/skeleton.tsx'
import { Panel } from '#components/ui/panel.tsx'

export default function Loading() {
  return (
    <>
      <Skeleton className="mb-3 h-5 w-20" />
      <Skeleton className="mb-5 h-8 w-64" />
      <Panel flush>
        <SkeletonRows rows={5} className="h-28" />
      </Panel>
    </>
  )
}
