import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SkeletonRows } from '#components/ui/skeleton.tsx'

export default function Loading() {
  return (
    <>
      <PageHeader title="Prices">
        <span className="block h-9 pointer-coarse:h-11" />
      </PageHeader>
      <Panel flush>
        <div className="h-9 border-b border-line bg-sunken/50" />
        <SkeletonRows rows={10} className="h-16" />
      </Panel>
    </>
  )
}
