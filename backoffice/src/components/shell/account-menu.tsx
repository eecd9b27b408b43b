'use client'

import { Menu } from '@base-ui/react/menu'
import { Keyboard, LogOut, Monitor, Moon, Store, Sun } from 'lucide-react'
import { useState } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { toastError } from '#components/ui/toasts.tsx'
import { callService } from '#lib/browser/call-service.ts'
import { sayProblem } from '#lib/browser/words.ts'
import { writeTheme } from './theme.ts'
import type { Theme } from './theme.ts'

const themes: { value: Theme; label: string; Icon: typeof Sun }[] = [
  { value: 'light', label: 'Light', Icon: Sun },
  { value: 'dark', label: 'Dark', Icon: Moon },
  { value: 'system', label: 'System', Icon: Monitor },
]

const item =
  'flex h-10 items-center gap-3 rounded-md px-3 text-base text-ink outline-none select-none data-highlighted:bg-hover'

type AccountMenuProps = { name: string; role: string; initialTheme: Theme }

export function AccountMenu({ name, role, initialTheme }: AccountMenuProps) {
  const [theme, setTheme] = useState(initialTheme)

  const signOut = async () => {
    const answer = await callService('DELETE', '/api/identity/v1/sessions/current')
    if (answer.ok) window.location.assign('/staff/sign-in')
    else toastError('You are still signed in', sayProblem(answer.problem))
  }

  return (
    <Menu.Root>
      <Menu.Trigger className="flex shrink-0 items-center sm:w-full gap-3 rounded-lg p-2 text-left text-rail-ink hover:bg-rail-active focus-visible:outline-rail-ink data-popup-open:bg-rail-active">
        <span
          aria-hidden
          data-initials={initials(name)}
          className="mx-auto grid size-9 shrink-0 place-items-center rounded-full bg-rail-active text-sm font-semibold before:content-[attr(data-initials)] lg:mx-0"
        />
        <span className="sr-only lg:not-sr-only lg:min-w-0">
          <span className="block truncate text-sm font-medium text-white">{name}</span>
          <span className="block truncate text-xs text-rail-faint">{role}</span>
        </span>
        <span className="sr-only">account and settings</span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner side="top" align="start" sideOffset={8} className="z-50">
          <Menu.Popup className="w-60 rounded-xl border border-line bg-raised p-1.5 shadow-pop outline-none">
            <div className="px-3 pt-2 pb-2.5">
              <p className="truncate text-base font-semibold">{name}</p>
              <p className="text-sm text-ink-faint">{role}</p>
            </div>
            <Menu.RadioGroup
              value={theme}
              onValueChange={(value: Theme) => {
                setTheme(value)
                writeTheme(value)
              }}
              aria-label="Colours"
              className="mb-1 grid grid-cols-3 gap-1 rounded-lg bg-sunken p-1"
            >
              {themes.map(({ value, label, Icon }) => (
                <Menu.RadioItem
                  key={value}
                  value={value}
                  closeOnClick={false}
                  className={classNames(
                    'grid h-12 cursor-pointer place-items-center rounded-md py-1 text-xs outline-none data-highlighted:bg-hover',
                    'data-checked:bg-raised data-checked:font-semibold data-checked:shadow-panel',
                  )}
                >
                  <Icon className="size-4" aria-hidden />
                  {label}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Item
              className={classNames(item, 'pointer-coarse:hidden')}
              onClick={() => window.dispatchEvent(new Event('halles:shortcuts'))}
            >
              <Keyboard className="size-4 text-ink-faint" aria-hidden /> Keyboard shortcuts
            </Menu.Item>
            <Menu.LinkItem className={item} href="/">
              <Store className="size-4 text-ink-faint" aria-hidden /> Open the shop
            </Menu.LinkItem>
            <Menu.Separator className="my-1 h-px bg-line" />
            <Menu.Item className={item} onClick={signOut}>
              <LogOut className="size-4 text-ink-faint" aria-hidden /> Sign out
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return `${words[0]?.[0] ?? '?'}${words.length > 1 ? words.at(-1)![0] : ''}`.toUpperCase()
}
