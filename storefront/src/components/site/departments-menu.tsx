'use client'

import { Popover } from '@base-ui/react/popover'
import { LayoutGrid } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { Category } from '@/lib/shop/product.ts'

interface DepartmentsMenuProps {
  departments: Pick<Category, 'slug' | 'name' | 'pictureUrl'>[]
}

export function DepartmentsMenu({ departments }: DepartmentsMenuProps) {
  const [isOpen, setOpen] = useState(false)
  const pathname = usePathname()
  useEffect(() => setOpen(false), [pathname])
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger className="inline-flex min-h-9.5 shrink-0 items-center gap-2 rounded-full border border-edge bg-surface px-3.5 text-small font-semibold hover:border-ink focus-visible:rounded-full data-popup-open:border-ink data-popup-open:bg-sunken">
        <LayoutGrid aria-hidden className="size-4" />
        <span>
          All<span className="max-sm:sr-only"> departments</span>
        </span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner
          className="z-50 outline-hidden"
          sideOffset={8}
          align="start"
          collisionPadding={16}
        >
          <Popover.Popup
            aria-label="All departments"
            className="max-h-[var(--available-height)] w-[min(60rem,var(--available-width))] origin-[var(--transform-origin)] overflow-y-auto rounded-xl border border-line bg-surface p-3 shadow-sheet outline-hidden transition-[scale,opacity] duration-100 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0"
          >
            <ul className="grid grid-cols-2 gap-1 sm:grid-cols-3 lg:grid-cols-4">
              {departments.map((department) => (
                <li key={department.slug}>
                  <Link
                    href={`/c/${department.slug}`}
                    prefetch={false}
                    onClick={() => setOpen(false)}
                    className="flex min-h-12 items-center gap-3 rounded-md px-2 py-1 text-small leading-tight font-semibold hover:bg-iron-wash"
                  >
                    <img
                      src={department.pictureUrl}
                      alt=""
                      width={36}
                      height={36}
                      className="rounded-full max-sm:hidden"
                    />
                    {department.name}
                  </Link>
                </li>
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
