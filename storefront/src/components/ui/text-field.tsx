import type { InputHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'

interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  id: string
  label: string
  hint?: string
  problem?: string | undefined
  isOptional?: boolean
}

export function TextField({
  id,
  label,
  hint,
  problem,
  isOptional = false,
  className,
  ...input
}: TextFieldProps) {
  const described = [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-problem`]
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-small font-semibold">
        {label}
        {isOptional && <span className="font-normal text-ink-soft"> (optional)</span>}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mb-1.5 text-small text-ink-soft">
          {hint}
        </p>
      )}
      <input
        {...input}
        id={id}
        required={!isOptional}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={described.filter(Boolean).join(' ') || undefined}
        className={classNames(
          'h-12 w-full rounded-md border bg-surface px-3.5 text-body text-ink transition-colors focus-visible:rounded-md',
          problem === undefined ? 'border-edge hover:border-ink' : 'border-2 border-tomato',
        )}
      />
      {problem !== undefined && (
        <p id={`${id}-problem`} className="mt-1.5 text-small font-semibold text-tomato">
          {problem}
        </p>
      )}
    </div>
  )
}
