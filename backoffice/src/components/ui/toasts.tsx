'use client'

import { Toast } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

const manager = Toast.createToastManager()

export function toast(title: string, description?: string): void {
  manager.add({ title, description, type: 'good', timeout: 5_000 })
}

export function toastError(title: string, description?: string): void {
  manager.add({ title, description, type: 'error', timeout: 9_000, priority: 'high' })
}

export function Toasts({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-20 z-60 flex w-[min(22rem,calc(100vw-2rem))] flex-col gap-2 sm:right-6 sm:bottom-6">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((one) => (
    <Toast.Root
      key={one.id}
      toast={one}
      className="rounded-xl border border-line bg-raised shadow-pop transition-[opacity,translate] duration-200 data-ending-style:translate-y-2 data-ending-style:opacity-0 data-starting-style:translate-y-2 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-start gap-3 p-3.5">
        <ToastIcon error={one.type === 'error'} />
        <div className="min-w-0 flex-1">
          <Toast.Title className="text-base font-semibold" />
          <Toast.Description className="text-sm text-ink-soft" />
        </div>
        <Toast.Close
          aria-label="Dismiss"
          className="-m-1.5 grid size-8 place-items-center rounded-md text-ink-faint hover:bg-hover hover:text-ink"
        >
          <X className="size-4" aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}

function ToastIcon({ error }: { error: boolean }) {
  const Icon = error ? CircleAlert : CircleCheck
  return (
    <Icon
      className={classNames('mt-px size-4.5 shrink-0', error ? 'text-tomato' : 'text-leaf')}
      aria-hidden
    />
  )
}
