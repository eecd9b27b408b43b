import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SkeletonRows } from '#components/ui/skeleton.tsx'

export default function Loading() {
  return (
    <>
      <PageHeader title="Customers" />
      <Panel flush>
        <div className="h-15 border-b border-line" />
        <SkeletonRows rows={4} className="h-16" />
      </Panel>
    </>
  )
}
