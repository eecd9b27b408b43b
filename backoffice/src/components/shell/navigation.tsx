'use client'

import { ClipboardList, PackageSearch, Rocket, ShoppingBasket, Tag, UsersRound } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import Link, { useLinkStatus } from 'next/link'
import { usePathname } from 'next/navigation'
import { classNames } from '#components/ui/class-names.ts'
import type { Area } from '#lib/session/access.ts'

const entries: Record<Area, { label: string; Icon: LucideIcon; key: string }> = {
  orders: { label: 'Orders', Icon: ClipboardList, key: 'o' },
  tasks: { label: 'Picking', Icon: ShoppingBasket, key: 't' },
  stock: { label: 'Stock', Icon: PackageSearch, key: 's' },
  prices: { label: 'Prices', Icon: Tag, key: 'p' },
  customers: { label: 'Customers', Icon: UsersRound, key: 'c' },
  release: { label: 'Release', Icon: Rocket, key: 'r' },
}

export function Navigation({ areas }: { areas: Area[] }) {
  const pathname = usePathname()
  return (
    <nav aria-label="Back office" className="flex justify-around sm:flex-col sm:gap-1 sm:justify-start">
      {areas.map((area) => {
        const { label, Icon, key } = entries[area]
        const current = pathname === `/${area}` || pathname.startsWith(`/${area}/`)
        return (
          <Link
            key={area}
            href={`/${area}`}
            data-go={key}
            aria-current={current ? 'page' : undefined}
            className={classNames(
              'relative flex flex-col items-center gap-1 rounded-lg px-1 py-2 text-2xs font-medium transition-colors outline-offset-0 focus-visible:outline-rail-ink',
              'min-h-12 min-w-12 justify-center lg:min-h-10 lg:flex-row lg:justify-start lg:gap-3 lg:px-3 lg:text-base',
              current
                ? 'bg-rail-active text-white'
                : 'text-rail-faint hover:bg-rail-active/60 hover:text-rail-ink',
            )}
          >
            <Icon className="size-5 lg:size-4.5" strokeWidth={current ? 2.1 : 1.8} aria-hidden />
            {label}
            <Loading />
          </Link>
        )
      })}
    </nav>
  )
}

function Loading() {
  const { pending } = useLinkStatus()
  return (
    <span
      aria-hidden
      className={classNames(
        'absolute top-2 right-2 size-1.5 rounded-full bg-rail-ink transition-opacity lg:top-1/2 lg:-mt-0.5',
        pending ? 'animate-pulse opacity-100 delay-100' : 'opacity-0',
      )}
    />
  )
}
