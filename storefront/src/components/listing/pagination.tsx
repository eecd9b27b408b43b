import { ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { pageNumbers } from '@/lib/page-numbers.ts'
import { classNames } from '../ui/class-names.ts'

interface PaginationProps {
  page: number
  pageCount: number
  hrefOf: (page: number) => string
}

const STEP =
  'figures inline-flex h-11 min-w-11 items-center justify-center gap-1 rounded-full px-3 font-semibold focus-visible:rounded-full'

export function Pagination({ page, pageCount, hrefOf }: PaginationProps) {
  if (pageCount <= 1) return null
  return (
    <nav aria-label="Pages" className="mt-12 flex justify-center">
      <ul className="flex flex-wrap items-center gap-1">
        {page > 1 && (
          <li>
            <Link
              href={hrefOf(page - 1)}
              prefetch={false}
              rel="prev"
              className={classNames(STEP, 'hover:bg-sunken')}
            >
              <ChevronLeft aria-hidden className="size-4.5" /> <span className="sr-only">Previous page</span>
            </Link>
          </li>
        )}
        {pageNumbers(page, pageCount).map((number, index) =>
          number === null ? (
            <li key={`gap-${index}`} aria-hidden className="px-1 text-ink-soft">
              …
            </li>
          ) : (
            <li key={number}>
              <Link
                href={hrefOf(number)}
                prefetch={false}
                aria-current={number === page ? 'page' : undefined}
                aria-label={`Page ${number}`}
                className={classNames(STEP, number === page ? 'bg-iron text-on-iron' : 'hover:bg-sunken')}
              >
                {number}
              </Link>
            </li>
          ),
        )}
        {page < pageCount && (
          <li>
            <Link
              href={hrefOf(page + 1)}
              prefetch={false}
              rel="next"
              className={classNames(STEP, 'hover:bg-sunken')}
            >
              <span className="sr-only">Next page</span> <ChevronRight aria-hidden className="size-4.5" />
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
