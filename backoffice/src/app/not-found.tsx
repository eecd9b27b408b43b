import { SearchX } from 'lucide-react'
import { LinkButton } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

export default function NotFound() {
  return (
    <EmptyState
      icon={SearchX}
      title="There is nothing here"
      action={<LinkButton href="/">To the start</LinkButton>}
    >
      The address may be mistyped, or what it showed is gone.
    </EmptyState>
  )
}
