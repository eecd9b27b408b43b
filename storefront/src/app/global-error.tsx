'use client'

import './globals.css'
import { fontVariables } from '@/fonts/fonts.ts'
import ErrorPage from './error.tsx'

export default function GlobalError(props: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <title>Halles</title>
        <main>
          <ErrorPage {...props} />
        </main>
      </body>
    </html>
  )
}
