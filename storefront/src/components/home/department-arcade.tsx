import Link from 'next/link'
import { topCategories } from '@/lib/category-tree.ts'
import type { Category } from '@/lib/shop/product.ts'
import { PictureTile } from '../product/picture-tile.tsx'

export function DepartmentArcade({ categories }: { categories: Category[] }) {
  const departments = topCategories(categories)
  return (
    <section id="departments" aria-labelledby="departments-title" className="page scroll-mt-6">
      <h2 id="departments-title" className="text-heading">
        Walk the hall
      </h2>
      {departments.length === 0 ? (
        <p className="mt-3 text-ink-soft">
          The departments cannot be shown at the moment. The search above still finds everything.
        </p>
      ) : (
        <ul className="-mx-4 mt-6 grid snap-x scroll-px-4 gap-x-3 gap-y-6 px-4 max-sm:auto-cols-[28%] max-sm:grid-flow-col max-sm:grid-rows-2 max-sm:overflow-x-auto max-sm:pb-2 sm:mx-0 sm:grid-cols-4 sm:gap-x-5 sm:px-0 lg:grid-cols-8 [scrollbar-width:thin]">
          {departments.map((department) => (
            <li key={department.slug} className="snap-start">
              <Link
                href={`/c/${department.slug}`}
                prefetch={false}
                className="group block focus-visible:rounded-lg"
              >
                <PictureTile
                  pictureUrl={department.pictureUrl}
                  word={department.slug}
                  size={150}
                  shape="arch"
                  isEager
                  className="aspect-square w-full border-4 border-surface shadow-[0_0_0_1px_var(--color-line)] transition-transform duration-200 group-hover:-translate-y-1"
                />
                <span className="mt-3 block text-small leading-snug font-semibold group-hover:underline">
                  {department.name}
                </span>
                <span className="text-micro text-ink-soft sm:text-small">
                  {department.productCount} {department.productCount === 1 ? 'product' : 'products'}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
