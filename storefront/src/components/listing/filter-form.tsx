'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { createContext, use, useOptimistic, useTransition } from 'react'
import type { ListingState } from '@/lib/listing-state.ts'
import { listingHref, parseListingState } from '@/lib/listing-state.ts'

interface ListingControl {
  state: ListingState
  isPending: boolean
  /** Shows the form's present content as the listing. */
  apply: () => void
}

const ListingControlContext = createContext<ListingControl | null>(null)

export const FILTER_FORM_ID = 'listing-filters'

export function useListingControl(): ListingControl {
  const control = use(ListingControlContext)
  if (control === null) throw new Error('used outside of a listing')
  return control
}

function readForm(): ListingState {
  const params: Record<string, string[]> = {}
  const form = document.getElementById(FILTER_FORM_ID)
  if (form instanceof HTMLFormElement) {
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string') (params[name] ??= []).push(value)
  }
  return parseListingState(params)
}

interface ListingControlProviderProps {
  path: string
  state: ListingState
  children: ReactNode
}

/**
 * The filters are one plain form whose answer is a page. Where scripts run, each tick is applied at once, and ticks stay
 * where the shopper put them while the new products are on their way.
 */
export function ListingControlProvider({ path, state, children }: ListingControlProviderProps) {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const [shown, show] = useOptimistic(state)

  const apply = () => {
    const next = readForm()
    startTransition(() => {
      show(next)
      router.push(listingHref(path, next), { scroll: false })
    })
  }

  return (
    <ListingControlContext value={{ state: shown, isPending, apply }}>
      <div data-pending={isPending || undefined} className="group/listing">
        {children}
      </div>
    </ListingControlContext>
  )
}

export function FilterForm({ path, children }: { path: string; children: ReactNode }) {
  const { apply } = useListingControl()
  return (
    <form
      id={FILTER_FORM_ID}
      action={path}
      aria-label="Filters"
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      {children}
    </form>
  )
}
