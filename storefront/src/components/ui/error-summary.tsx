'use client'

import { useEffect, useRef } from 'react'
import type { FieldProblem } from '@/lib/field-rules.ts'

/**
 * Lists what has to be put right and leads to each field. Takes the focus when it appears: give it the number of the
 * attempt as key, so that focus moves once for each attempt and not while the shopper mends the fields.
 */
export function ErrorSummary({ problems }: { problems: FieldProblem[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])

  if (problems.length === 0) return null
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary-title"
      className="rounded-lg border-2 border-tomato bg-tomato-wash p-4"
    >
      <p id="error-summary-title" className="font-display font-bold">
        {problems.length === 1
          ? 'One thing needs your attention'
          : `${problems.length} things need your attention`}
      </p>
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
