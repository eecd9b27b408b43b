'use client'

import { Menu } from '@base-ui/react/menu'
import { Check, Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import type { Theme } from '@/lib/theme.ts'
import { isTheme, THEME_COOKIE } from '@/lib/theme.ts'
import { ICON_BUTTON, MENU_ITEM, MENU_POPUP } from '../ui/menu-style.ts'

const CHOICES: { value: Theme; label: string; Icon: typeof Sun }[] = [
  { value: 'system', label: 'Same as my device', Icon: Monitor },
  { value: 'light', label: 'Light', Icon: Sun },
  { value: 'dark', label: 'Dark', Icon: Moon },
]

function applyTheme(theme: Theme): void {
  const age = theme === 'system' ? 0 : 31_536_000
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${age}; SameSite=Lax`
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export function ThemeMenu({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial)
  const { Icon, label } = CHOICES.find((choice) => choice.value === theme) ?? CHOICES[0]!
  return (
    <Menu.Root>
      <Menu.Trigger aria-label={`Appearance: ${label}`} className={ICON_BUTTON}>
        <Icon aria-hidden className="size-5" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="z-50 outline-hidden" sideOffset={8} align="end">
          <Menu.Popup className={MENU_POPUP}>
            <Menu.RadioGroup
              value={theme}
              onValueChange={(value: unknown) => {
                if (!isTheme(value)) return
                setTheme(value)
                applyTheme(value)
              }}
            >
              {CHOICES.map((choice) => (
                <Menu.RadioItem key={choice.value} value={choice.value} closeOnClick className={MENU_ITEM}>
                  <choice.Icon aria-hidden className="size-4.5 text-ink-soft" />
                  <span className="flex-1">{choice.label}</span>
                  <Menu.RadioItemIndicator>
                    <Check aria-hidden className="size-4" />
                  </Menu.RadioItemIndicator>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
