'use client'

import { LoaderCircle, Search, X } from 'lucide-react'
import { classNames } from './class-names.ts'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'

type SearchBoxProps = { label: string; placeholder: string; className?: string }

const settleMs = 350

/** Keeps the query in the address; a new query starts at the first page. */
export function SearchBox({ label, placeholder, className }: SearchBoxProps) {
  const router = useRouter()
  const pathname = usePathname()
  const parameters = useSearchParams()
  const current = parameters.get('q') ?? ''
  const [text, setText] = useState(current)
  const [searching, startSearching] = useTransition()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sent = useRef(current)

  useEffect(() => {
    if (current !== sent.current) {
      sent.current = current
      setText(current)
    }
  }, [current])
  useEffect(() => () => clearTimeout(timer.current), [])

  const search = (query: string) => {
    clearTimeout(timer.current)
    sent.current = query.trim()
    const next = new URLSearchParams(parameters)
    next.delete('cursor')
    if (sent.current) next.set('q', sent.current)
    else next.delete('q')
    startSearching(() => router.replace(`${pathname}?${next}`, { scroll: false }))
  }

  const change = (query: string) => {
    setText(query)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => search(query), settleMs)
  }

  return (
    <search className={classNames('block', className)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          search(text)
        }}
      >
        <label className="relative block">
          <span className="sr-only">{label}</span>
          {searching ? (
            <LoaderCircle
              className="absolute top-1/2 left-3 -mt-2 size-4 animate-spin text-leaf"
              aria-hidden
            />
          ) : (
            <Search className="absolute top-1/2 left-3 -mt-2 size-4 text-ink-faint" aria-hidden />
          )}
          <input
            type="search"
            data-shortcut="/"
            value={text}
            onChange={(event) => change(event.target.value)}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck={false}
            className="h-9 w-full rounded-lg border border-edge bg-raised pr-9 pl-9 text-base placeholder:text-ink-faint hover:border-ink-faint focus-visible:border-leaf focus-visible:outline-offset-0 pointer-coarse:h-11 [&::-webkit-search-cancel-button]:hidden"
          />
          {text ? (
            <button
              type="button"
              aria-label="Clear the search"
              onClick={() => {
                setText('')
                search('')
              }}
              className="absolute top-1/2 right-1.5 grid size-7 -translate-y-1/2 place-items-center rounded-md text-ink-faint hover:bg-hover hover:text-ink"
            >
              <X className="size-4" aria-hidden />
            </button>
          ) : (
            <kbd className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 rounded border border-line-strong px-1.5 font-mono text-2xs text-ink-faint pointer-coarse:hidden">
              /
            </kbd>
          )}
        </label>
      </form>
    </search>
  )
}
