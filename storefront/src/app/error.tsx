'use client'

import { PageMessage } from '@/components/ui/page-message.tsx'
import { buttonStyle } from '@/components/ui/button-style.ts'

interface ErrorPageProps {
  error: Error & { digest?: string }
  retry: () => void
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <PageMessage
      title="This page did not open"
      actions={
        <>
          <button type="button" onClick={() => retry()} className={buttonStyle('primary')}>
            Try again
          </button>
          <a href="/" className={buttonStyle('quiet')}>
            Go to the home page
          </a>
        </>
      }
    >
      <p>Something on our side did not answer. Your basket and your orders are safe.</p>
      {error.digest !== undefined && (
        <p className="mt-2 text-small">If you write to us, mention {error.digest}.</p>
      )}
    </PageMessage>
  )
}
