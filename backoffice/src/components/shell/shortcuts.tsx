'use client'

import { useEffect, useState } from 'react'
import { Dialog } from '#components/ui/dialog.tsx'

const rows: [string, string][] = [
  ['/', 'Search on this page'],
  ['g o', 'Orders'],
  ['g t', 'Picking'],
  ['g s', 'Stock'],
  ['g p', 'Prices'],
  ['g c', 'Customers'],
  ['g r', 'Release'],
  ['j  k', 'Next and previous row'],
  ['Enter', 'Open the row'],
  ['?', 'This list'],
]

export function Shortcuts() {
  const [open, setOpen] = useState(false)

  useEffect(() => {
    const show = () => setOpen(true)
    const stop = listenForKeys(show)
    window.addEventListener('halles:shortcuts', show)
    return () => {
      stop()
      window.removeEventListener('halles:shortcuts', show)
    }
  }, [])

  return (
    <Dialog open={open} onOpenChange={setOpen} title="Keyboard shortcuts" width="narrow">
      <dl className="grid gap-1">
        {rows.map(([keys, meaning]) => (
          <div key={keys} className="flex h-8 items-center justify-between">
            <dt className="text-base text-ink-soft">{meaning}</dt>
            <dd className="flex gap-1">
              {keys.split(/\s+/).map((key) => (
                <kbd
                  key={key}
                  className="min-w-6 rounded border border-line-strong bg-sunken px-1.5 py-0.5 text-center font-mono text-xs"
                >
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}

function listenForKeys(showHelp: () => void): () => void {
  let leader = 0
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const followsLeader = Date.now() - leader < 1_200
    leader = 0
    if (followsLeader) document.querySelector<HTMLElement>(`[data-go="${CSS.escape(event.key)}"]`)?.click()
    else if (event.key === 'g') leader = Date.now()
    else if (event.key === '?') showHelp()
    else if (event.key === 'j' || event.key === 'k') moveRow(event.key === 'j' ? 1 : -1)
    else if (event.key === '/') focusSearch(event)
  }
  document.addEventListener('keydown', listen)
  return () => document.removeEventListener('keydown', listen)
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.closest('input,textarea,select,[role="dialog"],[role="alertdialog"],[role="menu"]') !== null
  )
}

function moveRow(step: number): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')]
  const at = links.indexOf(document.activeElement as HTMLElement)
  links[Math.min(links.length - 1, Math.max(0, at === -1 ? 0 : at + step))]?.focus()
}

function focusSearch(event: KeyboardEvent): void {
  const box = document.querySelector<HTMLInputElement>('[data-shortcut="/"]')
  if (!box) return
  event.preventDefault()
  box.focus()
  box.select()
}
