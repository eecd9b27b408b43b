'use client'

import { NumberField } from '@base-ui/react/number-field'
import { Minus, Plus } from 'lucide-react'
import { useId } from 'react'
import { classNames } from './class-names.ts'

type StepperProps = {
  label: string
  value: number | null
  onChange: (value: number | null) => void
  min?: number
  max?: number
  size?: 'medium' | 'huge'
  disabled?: boolean
  /** Hides the label from view where the row already names the thing. */
  quietLabel?: boolean
  describedBy?: string
}

export function Stepper(props: StepperProps) {
  const { label, value, onChange, min = 0, max, size = 'medium', disabled, quietLabel, describedBy } = props
  const id = useId()
  const huge = size === 'huge'
  const button = classNames(
    'grid shrink-0 place-items-center bg-raised text-ink not-disabled:hover:bg-hover not-disabled:active:bg-leaf-wash disabled:cursor-not-allowed disabled:text-ink-faint disabled:opacity-60',
    huge ? 'h-14 w-15' : 'size-11',
  )
  return (
    <NumberField.Root
      id={id}
      value={value}
      onValueChange={onChange}
      min={min}
      max={max}
      disabled={disabled}
      className="grid content-start justify-items-start gap-1.5"
    >
      <label htmlFor={id} className={quietLabel ? 'sr-only' : 'text-sm font-medium'}>
        {label}
      </label>
      <NumberField.Group className="inline-flex overflow-hidden rounded-lg border border-edge focus-within:border-leaf">
        <NumberField.Decrement className={button} aria-label={`One less: ${label}`}>
          <Minus className={huge ? 'size-6' : 'size-4'} aria-hidden />
        </NumberField.Decrement>
        <NumberField.Input
          aria-describedby={describedBy}
          className={classNames(
            'figures border-x border-line-strong bg-raised text-center font-semibold text-ink -outline-offset-2',
            huge ? 'h-14 w-16 text-xl' : 'h-11 w-20 text-lg',
          )}
        />
        <NumberField.Increment className={button} aria-label={`One more: ${label}`}>
          <Plus className={huge ? 'size-6' : 'size-4'} aria-hidden />
        </NumberField.Increment>
      </NumberField.Group>
    </NumberField.Root>
  )
}
