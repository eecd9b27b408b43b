import { cookies } from 'next/headers'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Toasts } from '#components/ui/toasts.tsx'
import { areasFor, describeRole, homeFor } from '#lib/session/access.ts'
import type { Principal } from '#lib/session/principal.ts'
import { AccountMenu } from './account-menu.tsx'
import { BrandMark } from './brand.tsx'
import { BuildLine } from './build-line.tsx'
import { Navigation } from './navigation.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { themeCookie, toTheme } from './theme.ts'

/** A labelled rail on a desk, a slim one on a tablet, a bar at the thumb on a phone. */
export async function Shell({ principal, children }: { principal: Principal; children: ReactNode }) {
  const theme = toTheme((await cookies()).get(themeCookie)?.value)
  return (
    <Toasts>
      <a
        href="#content"
        className="fixed top-2 left-2 z-60 -translate-y-20 rounded-lg bg-leaf px-4 py-2.5 text-base font-medium text-on-leaf focus-visible:translate-y-0"
      >
        Skip to content
      </a>
      <div className="sm:grid sm:grid-cols-[5.25rem_minmax(0,1fr)] lg:grid-cols-[13.5rem_minmax(0,1fr)]">
        <aside className="fixed inset-x-0 bottom-0 z-30 flex items-center gap-1 bg-rail px-2 pt-1 pb-[max(0.25rem,env(safe-area-inset-bottom))] sm:sticky sm:inset-auto sm:top-0 sm:h-dvh sm:flex-col sm:items-stretch sm:gap-5 sm:px-2.5 sm:py-4 lg:px-3">
          <Link
            href={homeFor(principal.roles)}
            className="hidden items-center gap-2.5 rounded-lg text-white focus-visible:outline-rail-ink sm:flex sm:justify-center lg:justify-start lg:px-2"
          >
            <BrandMark className="size-8 shrink-0" />
            <span className="sr-only lg:not-sr-only">
              <span className="block font-display text-xl leading-6 font-bold tracking-tight">Halles</span>
              <span className="block text-2xs text-rail-faint">back office</span>
            </span>
          </Link>
          <div className="min-w-0 flex-1">
            <Navigation areas={areasFor(principal.roles)} />
          </div>
          <AccountMenu
            name={principal.name || 'Signed in'}
            role={describeRole(principal.roles)}
            initialTheme={theme}
          />
        </aside>
        <div className="min-w-0">
          <main
            id="content"
            tabIndex={-1}
            className="mx-auto max-w-[90rem] px-4 pt-4 pb-24 outline-none sm:px-6 sm:pt-5 sm:pb-0"
          >
            {children}
            <BuildLine />
          </main>
        </div>
      </div>
      <Shortcuts />
    </Toasts>
  )
}
