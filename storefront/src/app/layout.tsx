import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { MiniCart } from '@/components/cart/mini-cart.tsx'
import { ImpersonationBanner } from '@/components/site/impersonation-banner.tsx'
import { SiteFooter } from '@/components/site/site-footer.tsx'
import { SiteHeader } from '@/components/site/site-header.tsx'
import { StreamedWithoutScript } from '@/components/site/streamed-without-script.tsx'
import { publicUrl } from '@/config.ts'
import { currentVisitor } from '@/lib/backend/visitor.ts'
import { fontVariables } from '@/fonts/fonts.ts'
import { isTheme, THEME_COOKIE } from '@/lib/theme.ts'
import './globals.css'

export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  const base = publicUrl()
  return {
    title: { default: 'Halles: the market hall, at your door', template: '%s · Halles' },
    description:
      'Fresh food from growers, bakers and makers under one roof. Delivered to your door or ready for pick-up.',
    ...(base === null ? {} : { metadataBase: new URL(base) }),
    formatDetection: { telephone: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f8f2' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1512' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value
  const theme = isTheme(chosen) ? chosen : 'system'
  const visitor = await currentVisitor()

  return (
    <html
      lang="en"
      className={fontVariables}
      data-theme={theme === 'system' ? undefined : theme}
      suppressHydrationWarning
    >
      <body>
        <StreamedWithoutScript />
        <a
          href="#content"
          className="sr-only z-60 rounded-full bg-saffron px-5 py-3 font-semibold text-on-saffron focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
        >
          Skip to content
        </a>
        {visitor.impersonator !== null && (
          <ImpersonationBanner
            staffName={visitor.impersonator.name}
            customerName={visitor.name ?? 'a customer'}
          />
        )}
        <SiteHeader visitor={visitor} theme={theme} />
        <main id="content" tabIndex={-1} className="min-h-[80dvh] flex-1 outline-hidden">
          {children}
        </main>
        <SiteFooter visitor={visitor} />
        <MiniCart />
      </body>
    </html>
  )
}
