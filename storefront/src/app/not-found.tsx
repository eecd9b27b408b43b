import type { Metadata } from 'next'
import Link from 'next/link'
import { buttonStyle } from '@/components/ui/button-style.ts'
import { PageMessage } from '@/components/ui/page-message.tsx'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <PageMessage
      eyebrow="404"
      title="This stand is empty"
      actions={
        <>
          <Link href="/#departments" className={buttonStyle('primary')}>
            Walk the hall
          </Link>
          <Link href="/search" className={buttonStyle('quiet')}>
            See everything
          </Link>
        </>
      }
    >
      <p>
        There is nothing at this address, or it is not yours to see. It may have sold out for good or moved.
      </p>
    </PageMessage>
  )
}
