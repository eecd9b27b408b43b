'use client'

import { useEffect, useRef } from 'react'
import type { FieldProblem } from '@/lib/field-rules.ts'

/** Lists what has to be put right, takes the focus, and leads to each field. */
export function ErrorSummary({ problems, attempt }: { problems: FieldProblem[]; attempt: number }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length > 0) box.current?.focus()
    // Focus moves once for each attempt to go on, not while the shopper mends the fields.
  }, [attempt])

  if (problems.length === 0) return null
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary-title"
      className="rounded-lg border-2 border-tomato bg-tomato-wash p-4"
    >
      <h3 id="error-summary-title" className="text-body font-semibold">
        {problems.length === 1 ? 'One thing needs your attention' : `${problems.length} things need your attention`}
      </h3>
      <ul className="mt-2 list-disc space-y-1 pl-5 text-small">
        {problems.map((problem) => (
          <li key={problem.fieldId}>
            <a href={`#${problem.fieldId}`} className="prose-link text-tomato">
              {problem.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
