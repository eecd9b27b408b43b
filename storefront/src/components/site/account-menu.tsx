'use client'

import { Menu } from '@base-ui/react/menu'
import { ClipboardList, LogOut, Store, User } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { signOut } from '@/lib/browser/session.ts'
import type { Visitor } from '@/lib/shop/visitor.ts'
import { ICON_BUTTON, MENU_ITEM, MENU_POPUP } from '../ui/menu-style.ts'

export function AccountMenu({ visitor }: { visitor: Visitor }) {
  const [problem, setProblem] = useState<string | null>(null)
  const initials = (visitor.name ?? '?')
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('')

  return (
    <Menu.Root>
      <Menu.Trigger aria-label={`Account of ${visitor.name ?? 'you'}`} className={ICON_BUTTON}>
        <span
          data-initials={initials}
          className="grid size-8 place-items-center rounded-full bg-iron-wash text-micro font-bold text-link before:content-[attr(data-initials)/'']"
        />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="z-50 outline-hidden" sideOffset={8} align="end">
          <Menu.Popup className={MENU_POPUP}>
            <div className="border-b border-line px-3 pt-2 pb-3">
              <p className="text-micro text-ink-soft">Signed in as</p>
              <p className="font-semibold">{visitor.name}</p>
            </div>
            <div className="pt-1.5">
              <Menu.Item className={MENU_ITEM} render={<Link href="/orders" prefetch={false} />}>
                <ClipboardList aria-hidden className="size-4.5 text-ink-soft" /> My orders
              </Menu.Item>
              {visitor.kind === 'staff' && (
                <Menu.Item className={MENU_ITEM} render={<a href="/staff" />}>
                  <Store aria-hidden className="size-4.5 text-ink-soft" /> Back office
                </Menu.Item>
              )}
              <Menu.Item
                className={MENU_ITEM}
                closeOnClick={false}
                onClick={() => {
                  setProblem(null)
                  signOut().catch((error: unknown) => setProblem(error instanceof Error ? error.message : ''))
                }}
              >
                <LogOut aria-hidden className="size-4.5 text-ink-soft" /> Sign out
              </Menu.Item>
              {problem !== null && (
                <p role="alert" className="max-w-60 px-3 pb-2 text-small text-tomato">
                  We could not sign you out just now. Please try again.
                </p>
              )}
            </div>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

export function SignInLink() {
  return (
    <Link href="/sign-in" prefetch={false} className={ICON_BUTTON} aria-label="Sign in">
      <User aria-hidden className="size-5.5" />
    </Link>
  )
}
