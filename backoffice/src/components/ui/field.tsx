import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'

const control =
  'w-full rounded-lg border border-edge bg-raised px-3 text-base text-ink placeholder:text-ink-faint transition-colors hover:border-ink-faint focus-visible:border-leaf focus-visible:outline-2 focus-visible:outline-offset-0 aria-invalid:border-tomato disabled:opacity-60'

type Described = { label: ReactNode; hint?: ReactNode; error?: ReactNode; optional?: boolean }

type FieldFrameProps = Described & {
  children: (ids: {
    id: string
    'aria-describedby': string
    'aria-invalid': boolean | undefined
  }) => ReactNode
}

function FieldFrame({ label, hint, error, optional, children }: FieldFrameProps) {
  const id = useId()
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label} {optional && <span className="font-normal text-ink-faint">(optional)</span>}
      </label>
      {children({ id, 'aria-describedby': `${id}-note`, 'aria-invalid': error ? true : undefined })}
      <p
        id={`${id}-note`}
        aria-live="polite"
        className={classNames('min-h-[1.1875rem] text-sm', error ? 'text-tomato-ink' : 'text-ink-faint')}
      >
        {error || hint}
      </p>
    </div>
  )
}

export function TextField({
  label,
  hint,
  error,
  optional,
  className,
  ...rest
}: Described & ComponentProps<'input'>) {
  return (
    <FieldFrame label={label} hint={hint} error={error} optional={optional}>
      {(ids) => <input {...ids} {...rest} className={classNames(control, 'h-11', className)} />}
    </FieldFrame>
  )
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  className,
  ...rest
}: Described & ComponentProps<'textarea'>) {
  return (
    <FieldFrame label={label} hint={hint} error={error} optional={optional}>
      {(ids) => (
        <textarea rows={3} {...ids} {...rest} className={classNames(control, 'resize-y py-2.5', className)} />
      )}
    </FieldFrame>
  )
}

export function SelectField({
  label,
  hint,
  error,
  optional,
  children,
  ...rest
}: Described & ComponentProps<'select'>) {
  return (
    <FieldFrame label={label} hint={hint} error={error} optional={optional}>
      {(ids) => (
        <span className="relative block">
          <select {...ids} {...rest} className={classNames(control, 'h-11 appearance-none pr-9')}>
            {children}
          </select>
          <ChevronDown
            className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-faint"
            aria-hidden
          />
        </span>
      )}
    </FieldFrame>
  )
}
