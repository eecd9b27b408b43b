import { classNames } from './class-names.ts'

export type ButtonKind = 'primary' | 'accent' | 'quiet' | 'bare' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large'

const SHARED =
  'inline-flex items-center justify-center gap-2 rounded-full font-semibold whitespace-nowrap transition-[background-color,border-color,transform,opacity] duration-150 active:translate-y-px disabled:opacity-55 disabled:active:translate-y-0 aria-disabled:opacity-55 focus-visible:rounded-full'

const KINDS: Record<ButtonKind, string> = {
  primary: 'bg-iron text-on-iron hover:bg-iron-hover',
  accent: 'bg-saffron text-on-saffron hover:bg-saffron-hover',
  quiet: 'border border-edge bg-surface text-ink hover:border-ink hover:bg-sunken',
  bare: 'text-link hover:bg-iron-wash',
  danger: 'border border-tomato bg-surface text-tomato hover:bg-tomato-wash',
}

const SIZES: Record<ButtonSize, string> = {
  small: 'min-h-9 px-3.5 text-small',
  medium: 'min-h-11 px-5',
  large: 'min-h-13 px-7 text-lead',
}

export function buttonStyle(kind: ButtonKind, size: ButtonSize = 'medium', extra?: string): string {
  return classNames(SHARED, KINDS[kind], SIZES[size], extra)
}
