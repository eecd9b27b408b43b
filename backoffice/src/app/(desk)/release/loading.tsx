import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SkeletonRows } from '#components/ui/skeleton.tsx'

export default function Loading() {
  return (
    <>
      <PageHeader title="Release" />
      <div className="grid gap-4 md:grid-cols-2">
        {['blue', 'green'].map((colour) => (
          <Panel key={colour} flush>
            <div className="h-32 border-b border-line" />
            <SkeletonRows rows={13} className="h-9" />
          </Panel>
        ))}
      </div>
    </>
  )
}
