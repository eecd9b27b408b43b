'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { ArrowUpLeft, LayoutGrid, Search } from 'lucide-react'
import { useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { call } from '@/lib/browser/call.ts'
import { formatMoney } from '@/lib/money.ts'
import type { Suggestions } from '@/lib/shop/listing.ts'
import { toSuggestions } from '@/lib/transforms/listing.ts'
import { PictureTile } from '../product/picture-tile.tsx'

interface Option {
  label: string
  href: string
  kind: 'query' | 'product' | 'category'
  pictureUrl?: string
  note?: string
}

interface OptionGroup {
  value: string
  items: Option[]
}

const DEBOUNCE_MS = 160

function toGroups({ queries, products, categories }: Suggestions): OptionGroup[] {
  return [
    {
      value: 'Searches',
      items: queries.map((query): Option => ({
        kind: 'query',
        label: query,
        href: `/search?${new URLSearchParams({ q: query })}`,
      })),
    },
    {
      value: 'Departments',
      items: categories.map(({ name, slug }): Option => ({
        kind: 'category',
        label: name,
        href: `/c/${slug}`,
      })),
    },
    {
      value: 'Products',
      items: products.map((product): Option => ({
        kind: 'product',
        label: product.name,
        href: `/p/${product.slug}`,
        pictureUrl: product.pictureUrl,
        ...(product.amountMinor === null ? {} : { note: formatMoney(product.amountMinor) }),
      })),
    },
  ].filter((group) => group.items.length > 0)
}

function OptionMark({ option }: { option: Option }) {
  if (option.kind === 'product') {
    return (
      <PictureTile
        pictureUrl={option.pictureUrl ?? ''}
        word={option.label}
        size={40}
        className="size-10 rounded-md!"
      />
    )
  }
  const Icon = option.kind === 'query' ? Search : LayoutGrid
  return (
    <span className="grid size-10 shrink-0 place-items-center text-ink-soft">
      <Icon aria-hidden className="size-4.5" />
    </span>
  )
}

export function SearchBox() {
  const router = useRouter()
  const shownQuery = useSearchParams().get('q') ?? ''
  const [value, setValue] = useState(shownQuery)
  const [groups, setGroups] = useState<OptionGroup[]>([])
  const waiting = useRef<{ timer?: ReturnType<typeof setTimeout>; abort?: AbortController }>({})

  useEffect(() => setValue(shownQuery), [shownQuery])
  useEffect(() => () => clearTimeout(waiting.current.timer), [])

  const suggest = (text: string) => {
    clearTimeout(waiting.current.timer)
    waiting.current.abort?.abort()
    const query = text.trim()
    if (query.length < 2) return setGroups([])
    const abort = new AbortController()
    waiting.current.abort = abort
    const ask = async () => {
      try {
        const answer = await call('GET', `/api/search/v1/suggestions?${new URLSearchParams({ q: query })}`, {
          signal: abort.signal,
        })
        if (!abort.signal.aborted) setGroups(toGroups(toSuggestions(answer)))
      } catch {
        // Suggestions are a convenience: without them the search itself still works.
        if (!abort.signal.aborted) setGroups([])
      }
    }
    waiting.current.timer = setTimeout(() => void ask(), DEBOUNCE_MS)
  }

  const count = groups.reduce((sum, group) => sum + group.items.length, 0)

  return (
    <Autocomplete.Root
      inline
      open={count > 0}
      items={groups}
      filter={null}
      value={value}
      itemToStringValue={(option: Option) => option.label}
      onValueChange={(text, { reason }) => {
        if (reason === 'item-press') return
        setValue(text)
        suggest(text)
      }}
    >
      <form
        action="/search"
        role="search"
        className="relative flex"
        onSubmit={(event) => {
          event.preventDefault()
          clearTimeout(waiting.current.timer)
          waiting.current.abort?.abort()
          setGroups([])
          if (value.trim() !== '') router.push(`/search?${new URLSearchParams({ q: value.trim() })}`)
        }}
      >
        <label htmlFor="site-search" className="sr-only">
          Search the market
        </label>
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-4 size-5 -translate-y-1/2 text-ink-soft"
        />
        <Autocomplete.Input
          id="site-search"
          name="q"
          type="search"
          aria-expanded={count > 0}
          onBlur={() => setGroups([])}
          onKeyDown={(event) => {
            // Closing is enough for one key press: the browser would also clear what was typed.
            if (event.key === 'Escape' && count > 0) {
              event.preventDefault()
              setGroups([])
            }
          }}
          maxLength={120}
          autoComplete="off"
          placeholder="Search the market"
          className="h-12 w-full rounded-full border border-edge bg-surface pr-14 pl-12 text-body placeholder:text-ink-soft hover:border-ink focus-visible:rounded-full [&::-webkit-search-cancel-button]:hidden"
        />
        <button
          type="submit"
          aria-label="Search"
          className="absolute top-1 right-1 grid size-10 place-items-center rounded-full bg-iron text-on-iron hover:bg-iron-hover focus-visible:rounded-full"
        >
          <Search aria-hidden className="size-4.5" />
        </button>

        <Autocomplete.Status className="sr-only">
          {count === 0 ? '' : `${count} suggestions`}
        </Autocomplete.Status>
        {count > 0 && (
          <Autocomplete.List
            aria-label="Suggestions"
            onMouseDown={(event) => event.preventDefault()}
            className="absolute inset-x-0 top-full z-50 mt-2 max-h-[min(32rem,70dvh)] overflow-y-auto overscroll-contain rounded-lg border border-line bg-surface p-2 shadow-sheet"
          >
            {(group: OptionGroup) => (
              <Autocomplete.Group key={group.value} items={group.items} className="pb-1">
                <Autocomplete.GroupLabel className="px-2 pt-2 pb-1 text-micro font-semibold text-ink-soft">
                  {group.value}
                </Autocomplete.GroupLabel>
                <Autocomplete.Collection>
                  {(option: Option) => (
                    <Autocomplete.Item
                      key={option.href}
                      value={option}
                      onClick={() => {
                        setGroups([])
                        router.push(option.href)
                      }}
                      className="flex cursor-pointer items-center gap-3 rounded-md px-2 py-1 outline-hidden select-none data-highlighted:bg-iron-wash"
                    >
                      <OptionMark option={option} />
                      <span className="min-w-0 flex-1 truncate">{option.label}</span>
                      {option.note !== undefined && (
                        <span className="figures text-small font-semibold">{option.note}</span>
                      )}
                      {option.kind === 'query' && (
                        <ArrowUpLeft aria-hidden className="size-4 text-ink-soft" />
                      )}
                    </Autocomplete.Item>
                  )}
                </Autocomplete.Collection>
              </Autocomplete.Group>
            )}
          </Autocomplete.List>
        )}
      </form>
    </Autocomplete.Root>
  )
}
