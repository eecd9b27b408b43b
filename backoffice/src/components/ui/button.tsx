import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large' | 'huge'

const base =
  'relative inline-flex shrink-0 items-center justify-center gap-2 rounded-lg font-medium whitespace-nowrap select-none transition-colors duration-100 disabled:cursor-not-allowed aria-disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:opacity-50'

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-leaf text-on-leaf not-disabled:hover:bg-leaf-strong',
  secondary:
    'border border-line-strong bg-raised text-ink shadow-panel not-disabled:hover:border-edge not-disabled:hover:bg-hover',
  quiet: 'text-ink-soft not-disabled:hover:bg-hover not-disabled:hover:text-ink',
  danger: 'bg-tomato text-on-tomato not-disabled:hover:bg-tomato-strong',
}

const sizes: Record<ButtonSize, string> = {
  small: 'h-8 px-2.5 text-sm pointer-coarse:h-10 pointer-coarse:px-3.5',
  medium: 'h-9 px-3.5 text-base pointer-coarse:h-11 pointer-coarse:px-4',
  large: 'h-11 px-5 text-base',
  huge: 'h-14 px-6 text-lg',
}

export function buttonStyle(variant: ButtonVariant = 'secondary', size: ButtonSize = 'medium'): string {
  return classNames(base, variants[variant], sizes[size])
}

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  busy?: boolean
  icon?: ReactNode
}

export function Button({ variant, size, busy, icon, className, children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={classNames(buttonStyle(variant, size), busy && 'opacity-80!', className)}
    >
      <span className={classNames('inline-flex items-center gap-2', busy && 'invisible')}>
        {icon}
        {children}
      </span>
      {busy && <Busy />}
    </button>
  )
}

function Busy() {
  return (
    <span className="absolute inset-0 grid place-items-center" aria-hidden>
      <span className="size-4 animate-spin rounded-full border-2 border-current border-t-transparent" />
    </span>
  )
}

export type LinkButtonProps = ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: ButtonSize }

export function LinkButton({ variant, size, className, ...rest }: LinkButtonProps) {
  return <Link {...rest} className={classNames(buttonStyle(variant, size), className)} />
}
