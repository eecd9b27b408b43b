'use client'

import { AlertDialog as BaseAlertDialog } from '@base-ui/react/alert-dialog'
import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  children: ReactNode
  footer?: ReactNode
  width?: 'narrow' | 'normal' | 'wide'
  /** An alert cannot be left by clicking beside it. */
  alert?: boolean
  closable?: boolean
}

const widths = { narrow: 'max-w-md', normal: 'max-w-xl', wide: 'max-w-3xl' }

export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, children, footer, width = 'normal' } = props
  const Parts = props.alert ? BaseAlertDialog : BaseDialog
  return (
    <Parts.Root open={open} onOpenChange={onOpenChange}>
      <Parts.Portal>
        <Parts.Backdrop
          data-backdrop
          className="fixed inset-0 z-40 bg-[oklch(0.2_0.03_165/0.5)] transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0"
        />
        <Parts.Viewport className="fixed inset-0 z-50 grid place-items-end overflow-y-auto sm:place-items-center sm:p-6">
          <Parts.Popup
            className={classNames(
              'relative flex max-h-[100dvh] w-full flex-col rounded-t-2xl border border-line bg-raised shadow-pop outline-none sm:max-h-[calc(100dvh-3rem)] sm:rounded-2xl',
              'transition-[opacity,translate] duration-150 data-ending-style:translate-y-2 data-ending-style:opacity-0 data-starting-style:translate-y-2 data-starting-style:opacity-0',
              widths[width],
            )}
          >
            <header className="px-6 pt-5 pr-16">
              <div>
                <Parts.Title className="font-display text-xl font-semibold">{title}</Parts.Title>
                {description && (
                  <Parts.Description className="mt-1 text-base text-ink-soft">
                    {description}
                  </Parts.Description>
                )}
              </div>
            </header>
            <div className="min-h-0 overflow-y-auto px-6 py-5">{children}</div>
            {footer && (
              <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-4">
                {footer}
              </footer>
            )}
            {props.closable !== false && (
              <Parts.Close
                aria-label="Close"
                className="absolute top-4 right-4 grid size-10 shrink-0 place-items-center rounded-lg text-ink-faint hover:bg-hover hover:text-ink"
              >
                <X className="size-5" aria-hidden />
              </Parts.Close>
            )}
          </Parts.Popup>
        </Parts.Viewport>
      </Parts.Portal>
    </Parts.Root>
  )
}
