import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SkeletonRows } from '#components/ui/skeleton.tsx'

export default function Loading() {
  return (
    <>
      <PageHeader title="Picking">
        <span className="block h-9 pointer-coarse:h-11" />
      </PageHeader>
      <Panel flush>
        <div className="h-12 border-b border-line" />
        <SkeletonRows rows={8} className="h-20" />
      </Panel>
    </>
  )
}
