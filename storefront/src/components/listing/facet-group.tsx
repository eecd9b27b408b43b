'use client'

import type { ChoiceParam } from '@/lib/listing-state.ts'
import type { FacetValue } from '@/lib/shop/listing.ts'
import { useListingControl } from './filter-form.tsx'

interface FacetGroupProps {
  param: ChoiceParam
  title: string
  values: FacetValue[]
}

const SHOWN_AT_ONCE = 7
const SHOWN_AT_MOST = 60

function FacetCheckbox({ param, value }: { param: ChoiceParam; value: FacetValue }) {
  const { state, apply } = useListingControl()
  const isTicked = state.choices[param].includes(value.value)
  return (
    <li>
      <label className="flex min-h-9 items-center gap-3 rounded-sm py-1 text-small hover:text-link has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-focus">
        <input
          type="checkbox"
          name={param}
          value={value.value}
          checked={isTicked}
          onChange={apply}
          className="size-5 shrink-0 accent-iron outline-none"
        />
        <span className="min-w-0 flex-1">{value.label}</span>
        <span className="figures text-ink-soft" aria-label={`${value.count} products`}>
          {value.count}
        </span>
      </label>
    </li>
  )
}

export function FacetGroup({ param, title, values }: FacetGroupProps) {
  const { state } = useListingControl()
  const chosen = state.choices[param]
  const known = [
    ...values,
    ...chosen
      .filter((value) => !values.some((candidate) => candidate.value === value))
      .map((value): FacetValue => ({ value, label: value, count: 0, selected: true })),
  ]
  if (known.length === 0) return null
  const first = known.slice(0, SHOWN_AT_ONCE)
  const rest = known.slice(SHOWN_AT_ONCE, SHOWN_AT_MOST)
  const hidesChosen = rest.some(({ value }) => chosen.includes(value))
  return (
    <fieldset className="border-t border-line py-4">
      <legend className="float-left mb-1.5 w-full font-semibold">{title}</legend>
      <ul className="clear-both">
        {first.map((value) => (
          <FacetCheckbox key={value.value} param={param} value={value} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details open={hidesChosen || undefined} className="group/more">
          <summary className="inline-flex min-h-9 items-center text-small font-semibold text-link hover:underline">
            <span className="group-open/more:hidden">Show {rest.length} more</span>
            <span className="hidden group-open/more:inline">Show fewer</span>
          </summary>
          <ul>
            {rest.map((value) => (
              <FacetCheckbox key={value.value} param={param} value={value} />
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  )
}
