'use client'

import { CircleAlert } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

export default function DeskError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <EmptyState
      icon={CircleAlert}
      title="This page has a problem"
      action={<Button onClick={reset}>Try again</Button>}
    >
      Your work is safe: nothing was changed by this. {error.digest && <>Reference {error.digest}.</>}
    </EmptyState>
  )
}
