import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { themeCookie, toTheme } from '#components/shell/theme.ts'
import './globals.css'

export const metadata: Metadata = { title: { default: 'Back office', template: '%s · Halles back office' } }

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#123d2f' },
    { media: '(prefers-color-scheme: dark)', color: '#0b1210' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = toTheme((await cookies()).get(themeCookie)?.value)
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  )
}
