import { ChevronRight } from 'lucide-react'
import Link from 'next/link'

interface BreadcrumbProps {
  steps: { name: string; href: string }[]
  here?: string
}

export function Breadcrumb({ steps, here }: BreadcrumbProps) {
  return (
    <nav aria-label="Breadcrumb">
      <ol className="flex flex-wrap items-center gap-x-1.5 text-small text-ink-soft">
        {steps.map(({ name, href }) => (
          <li key={href} className="flex items-center gap-1.5">
            <Link href={href} prefetch={false} className="inline-block py-1.5 hover:text-ink hover:underline">
              {name}
            </Link>
            <ChevronRight aria-hidden className="size-3.5" />
          </li>
        ))}
        {here !== undefined && (
          <li aria-current="page" className="py-1.5 text-ink">
            {here}
          </li>
        )}
      </ol>
    </nav>
  )
}
