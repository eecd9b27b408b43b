'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

export function DepartmentLink({ slug, name }: { slug: string; name: string }) {
  const isHere = usePathname() === `/c/${slug}`
  return (
    <Link
      href={`/c/${slug}`}
      prefetch={false}
      aria-current={isHere ? 'page' : undefined}
      className="block rounded-full px-3 py-2 text-small font-semibold text-ink-soft hover:bg-sunken hover:text-ink aria-[current]:bg-iron-wash aria-[current]:text-link"
    >
      {name}
    </Link>
  )
}
